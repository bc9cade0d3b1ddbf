### Why the wording check marks something, and what common ground was found. User text stands in “ ” or at the end.

wording-us-against-them = It sets one side against the other; people then defend their side instead of solving the problem.
wording-loss-framed = It speaks of loss; people who fear a loss become defensive, and a gain for both opens the talk.
wording-dismissive = It makes light of what they feel; they will feel unheard and say it louder.
wording-bragging = It praises ourselves; fairness shows in what we acknowledge in them.
wording-empty-empathy = It claims to understand and shows nothing; say what you understood and why it matters to them.
wording-closed-question = It can be answered with yes or no; an open question lets them say what is behind it.
wording-excuse = It defends us or cuts them off before they feel heard.

## Common ground

finding-common-employer =
    { $together ->
        [yes] You and { $name } worked at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have worked at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both worked at { $shared }, at different times.
       *[unknown] You and { $name } both worked at { $shared }.
    }
finding-common-school =
    { $together ->
        [yes] You and { $name } were at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have been at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both went to { $shared }, at different times.
       *[unknown] You and { $name } both went to { $shared }.
    }
finding-common-client =
    { $together ->
        [yes] You and { $name } were clients of { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have been clients of { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } were both clients of { $shared }, at different times.
       *[unknown] You and { $name } were both clients of { $shared }.
    }
finding-common-board =
    { $together ->
        [yes] You and { $name } sat on the board of { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have sat on the board of { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both sat on the board of { $shared }, at different times.
       *[unknown] You and { $name } both sat on the board of { $shared }.
    }
finding-common-member =
    { $together ->
        [yes] You and { $name } belonged to { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have belonged to { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both belonged to { $shared }, at different times.
       *[unknown] You and { $name } both belonged to { $shared }.
    }
finding-common-place =
    { $together ->
        [yes] You and { $name } were at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have been at { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both know { $shared }, from different times.
       *[unknown] You and { $name } both know { $shared }.
    }
finding-common-organisation =
    { $together ->
        [yes] You and { $name } had to do with { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have had to do with { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both had to do with { $shared }, at different times.
       *[unknown] You and { $name } both had to do with { $shared }.
    }
finding-common-group =
    { $together ->
        [yes] You and { $name } worked in the group { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] You and { $name } may have worked in the group { $shared } at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] You and { $name } both worked in the group { $shared }, at different times.
       *[unknown] You and { $name } both worked in the group { $shared }.
    }
finding-common-relative =
    { $together ->
        [yes] { $who } links you and { $name } through { $shared }, at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [maybe] { $who } links you and { $name } through { $shared }, perhaps at the same time{ $period ->
            [between] { "," } from { $since } to { $until }
            [year] { "," } in { $since }
            [since] { "," } since { $since }
            [until] { "," } until { $until }
           *[none] { "" }
        }.
        [no] { $who } links you and { $name } through { $shared }, at different times.
       *[unknown] { $who } links you and { $name } through { $shared }.
    }{ $mention ->
        [ask_first] { " " }Ask { $who } first.
       *[none] { "" }
    }
finding-common-language =
    { $shared ->
        [ar] You and { $name } both speak Arabic.
        [bg] You and { $name } both speak Bulgarian.
        [bn] You and { $name } both speak Bengali.
        [ca] You and { $name } both speak Catalan.
        [cs] You and { $name } both speak Czech.
        [da] You and { $name } both speak Danish.
        [de] You and { $name } both speak German.
        [el] You and { $name } both speak Greek.
        [en] You and { $name } both speak English.
        [es] You and { $name } both speak Spanish.
        [et] You and { $name } both speak Estonian.
        [fa] You and { $name } both speak Persian.
        [fi] You and { $name } both speak Finnish.
        [fr] You and { $name } both speak French.
        [ga] You and { $name } both speak Irish.
        [gd] You and { $name } both speak Scottish Gaelic.
        [he] You and { $name } both speak Hebrew.
        [hi] You and { $name } both speak Hindi.
        [hr] You and { $name } both speak Croatian.
        [hu] You and { $name } both speak Hungarian.
        [id] You and { $name } both speak Indonesian.
        [ig] You and { $name } both speak Igbo.
        [it] You and { $name } both speak Italian.
        [ja] You and { $name } both speak Japanese.
        [ko] You and { $name } both speak Korean.
        [lt] You and { $name } both speak Lithuanian.
        [lv] You and { $name } both speak Latvian.
        [nb] You and { $name } both speak Norwegian.
        [nl] You and { $name } both speak Dutch.
        [no] You and { $name } both speak Norwegian.
        [pl] You and { $name } both speak Polish.
        [pt] You and { $name } both speak Portuguese.
        [ro] You and { $name } both speak Romanian.
        [ru] You and { $name } both speak Russian.
        [sk] You and { $name } both speak Slovak.
        [sl] You and { $name } both speak Slovenian.
        [so] You and { $name } both speak Somali.
        [sr] You and { $name } both speak Serbian.
        [sv] You and { $name } both speak Swedish.
        [th] You and { $name } both speak Thai.
        [tr] You and { $name } both speak Turkish.
        [uk] You and { $name } both speak Ukrainian.
        [ur] You and { $name } both speak Urdu.
        [vi] You and { $name } both speak Vietnamese.
        [zh] You and { $name } both speak Chinese.
       *[other] You and { $name } share a language: { $shared }
    }
finding-common-town = You and { $name } both work in { $shared }.
finding-common-family = You and { $name } are related.
finding-common-surname = You and { $name } share the surname { $shared }; there may be a relation to ask about.
finding-common-shared-client = You and { $name } have a client in common: { $shared }
finding-common-shared-supplier = You and { $name } have a supplier in common: { $shared }
finding-common-shared-partner = You and { $name } have a partner in common: { $shared }
finding-common-interest = You share an interest with { $name }: “{ $shared }”
finding-common-mutual-contact = You and { $name } both know { $who }{ $mention ->
        [early] { ";" } mention it early.
        [allowed] { ";" } it may be mentioned.
       *[ask_first] { ";" } ask { $who } first whether it may be mentioned.
    }
finding-common-unlisted-contact = { $who } knows you and { $name }, and is not noted as a mutual contact; ask { $who } before you say so.
finding-common-may-know =
    { $period ->
        [between] { $who } may know { $name } from the years { $since } to { $until }; ask { $who } first.
        [year] { $who } may know { $name } from { $since }; ask { $who } first.
        [since] { $who } may know { $name } since { $since }; ask { $who } first.
        [until] { $who } may know { $name } from before { $until }; ask { $who } first.
       *[none] { $who } may know { $name }; ask { $who } first.
    }
finding-common-path =
    { $mention ->
        [ask_first] People who would vouch lead to { $name }; before naming them, ask { $who }. The way: { $way }
       *[none] People who would vouch lead to { $name }: { $way }
    }
