"""The words by which a line is read, folded (no accents), French and English together."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of `text`, as a set."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in text.strip().splitlines())


# Openings that tell of an encounter; the people follow.
ENCOUNTER = _phrases("""
rencontre
rencontree
rencontres
ai rencontre
j ai rencontre
avons rencontre
nous avons rencontre
on a rencontre
vu
j ai vu
nous avons vu
revu
croise
j ai croise
salue
accueilli
nous avons accueilli
recu
recu la visite de
visite de
appel avec
appel de
appele
j ai appele
eu au telephone
visio avec
entretien avec
echange avec
echanges avec
echange
discute avec
discussion avec
parle avec
j ai parle avec
dejeune avec
dejeuner avec
diner avec
dine avec
cafe avec
rdv avec
rendez vous avec
reunion avec
fait la connaissance de
met
met with
i met
we met
have met
i have met
we have met
saw
i saw
we saw
ran into
bumped into
spoke to
spoke with
i spoke to
i spoke with
talked to
talked with
chatted with
had a call with
had a meeting with
had lunch with
had dinner with
had coffee with
call with
phone call with
video call with
meeting with
lunch with
dinner with
coffee with
visited by
welcomed
hosted
""")

PARTICLES = words_of(
    "van von der den ter ten zu zur da das do dos di della del dalla bin bint ibn al el ben abu y "
    "la le du de d"
)
SOFT_PARTICLES = frozenset(("de", "du", "d", "des"))  # these may also lead to the organisation

HONORIFICS = words_of(
    "m mr mrs ms miss mme mlle madame monsieur mademoiselle dr doctor docteur prof professeur pr "
    "sir lady maitre se"
)

ARTICLES = words_of("le la les l the un une a an notre nos our leur their")
FROM = words_of("de du des d from of chez")
AT = words_of("a au aux at lors pendant during in en")
AND = words_of("et and & with avec ainsi que")
THEN = words_of("et and puis then ensuite but mais donc so also aussi plus ainsi qu")

EVENT_NOUNS = words_of(
    "delegation congres congress salon conference forum fair summit sommet seminaire seminar "
    "atelier workshop symposium colloque visite visit mission journee assises reunion expo"
)
ORGANISATION_NOUNS = words_of(
    "universite university institut institute ministere ministry ambassade embassy chambre chamber "
    "pole cluster centre center ecole school agence agency conseil council federation association "
    "fondation foundation groupe group commission comite laboratoire laboratory societe region "
    "technopole consulat consulate academie academy office bureau departement department "
    "consortium reseau network alliance plateforme platform college faculty faculte cooperative"
)
ORGANISATION_MARKS = ORGANISATION_NOUNS | words_of(
    "sa sas sarl gmbh ag bv nv spa srl ltd limited llc plc inc corp chemistry chemicals biotech "
    "industries industrie technologies research innovation energy bio ventures partners capital "
    "holding europe international"
)
TITLES = words_of(
    "directeur directrice responsable chef cheffe president presidente pdg dg dga charge chargee "
    "conseiller conseillere attache attachee ingenieur ingenieure professeur professeure chercheur "
    "chercheuse ministre ambassadeur ambassadrice consul consule maire delegue deleguee secretaire "
    "coordinateur coordinatrice coordonnateur gerant gerante fondateur fondatrice cofondateur "
    "cofondatrice associe associee adjoint adjointe vice interprete manager head director ceo cto "
    "coo cfo cso cio cmo vp evp svp chair chairman chairwoman chairperson professor officer "
    "minister ambassador advisor adviser engineer scientist founder cofounder lead leader analyst "
    "secretary researcher deputy senior junior chief managing executive general business project "
    "programme program coordinator representative representant representante delegate"
)
# After "Head of", "directrice de": what is headed, not an employer.
FUNCTIONS = words_of(
    "innovation research marketing sales r business international development strategy "
    "communication communications operations sustainability europe partnerships affairs science "
    "recherche developpement strategie ventes partenariats affaires export technology"
)
# Capitalised at the start of a line, and no name.
NO_NAME = words_of(
    "merci thanks bonjour hello todo note important urgent attention suite apres avant pour point "
    "compte je nous on il elle ils elles i we he she they you vous tu this that the le la les un "
    "une a an our notre tres very bonne bon good great interesse interessee interested please "
    "action actions suivi no non oui yes not pas ne si if il y qui que who"
)

OURS = words_of("je j nous on i we moi")
THEIRS = words_of("il elle ils elles he she they celle celui")
CLITICS = words_of("lui leur nous vous me m le la les l y en se s te t")

# A day is content, not a due date, after these: "the programme of 14 October".
OF_A_DAY = words_of("du de des of from depuis since the de la")
BEFORE_DUE = _phrases("""
d ici
ici
avant
d ici a
pour
by
before
on
until
by the
before the
dici
des
au plus tard
au plus tard le
pas plus tard que
no later than
at the latest
vers
around
d ici la
jusqu a
in
en
""")
AFTER_DUE = _phrases("""
au plus tard
at the latest
si possible
if possible
""")

FRENCH_SIGNS = words_of(
    "le la les de du des et a au aux un une avec pour par nous elle il ils elles est sont que qui "
    "je on vu rencontre envoyer chez lors dans sur l d"
)
ENGLISH_SIGNS = words_of(
    "the of and to with for by we she he they is are that who i met send at in on will from an "
    "interested about us our"
)
