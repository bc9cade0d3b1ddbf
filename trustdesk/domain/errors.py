"""The errors that are not our bugs: a value that cannot be, and something the user can put right."""


class UserError(Exception):
    """Its text is fit to show: what is wrong, where, and what to do."""


class OutOfReach(UserError):  # noqa: N818  it names the finding
    """The file, its disk or another program stands in the way, whatever was to be read or written."""


class InvalidValue(ValueError):  # noqa: N818  it names the finding; "Error" would add nothing
    """A value breaks the rule of its field.

    field: the field's name. problem: the rule, in a few words ("before target_date").
    """

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem
