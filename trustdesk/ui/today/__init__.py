"""What is ahead and due."""
