"""The verbs of promises: what one sends, calls, prepares; their French forms."""

from __future__ import annotations

from functools import cache

from iar_desktop.domain.capture.vocabulary import words_of
from iar_desktop.schema.folding import fold

_REGULAR = words_of(
    "accompagner ajouter aider annoncer apporter arranger assister caler chercher "
    "chiffrer choisir commander communiquer compléter confirmer consulter contacter contribuer "
    "convier demander diffuser donner échanger élaborer établir étudier évaluer examiner expédier "
    "expliquer finaliser finir fixer fournir identifier imprimer indiquer informer inviter "
    "lancer mailer montrer noter organiser partager passer payer penser planifier poster préciser "
    "préparer présenter programmer proposer publier rassembler rechercher recommander récupérer "
    "rédiger refuser regarder relancer remercier rencontrer renseigner réserver retourner réunir "
    "saisir saluer signaler signer solliciter téléphoner traiter transférer travailler trouver "
    "valider vérifier viser visiter actualiser adresser alerter associer corriger créer "
    "définir démarrer déposer envisager intégrer mobiliser nommer rapporter reporter"
)

# lemma: (present: je, il, nous, ils), stem of the future
_IRREGULAR = {
    "envoyer": ("envoie envoie envoyons envoient", "enverr"),
    "renvoyer": ("renvoie renvoie renvoyons renvoient", "renverr"),
    "appeler": ("appelle appelle appelons appellent", "appeller"),
    "rappeler": ("rappelle rappelle rappelons rappellent", "rappeller"),
    "transmettre": ("transmets transmet transmettons transmettent", "transmettr"),
    "soumettre": ("soumets soumet soumettons soumettent", "soumettr"),
    "remettre": ("remets remet remettons remettent", "remettr"),
    "mettre": ("mets met mettons mettent", "mettr"),
    "faire": ("fais fait faisons font", "fer"),
    "refaire": ("refais refait refaisons refont", "refer"),
    "revenir": ("reviens revient revenons reviennent", "reviendr"),
    "venir": ("viens vient venons viennent", "viendr"),
    "tenir": ("tiens tient tenons tiennent", "tiendr"),
    "obtenir": ("obtiens obtient obtenons obtiennent", "obtiendr"),
    "prendre": ("prends prend prenons prennent", "prendr"),
    "reprendre": ("reprends reprend reprenons reprennent", "reprendr"),
    "répondre": ("réponds répond répondons répondent", "répondr"),
    "rendre": ("rends rend rendons rendent", "rendr"),
    "écrire": ("écris écrit écrivons écrivent", "écrir"),
    "inscrire": ("inscris inscrit inscrivons inscrivent", "inscrir"),
    "traduire": ("traduis traduit traduisons traduisent", "traduir"),
    "relire": ("relis relit relisons relisent", "relir"),
    "lire": ("lis lit lisons lisent", "lir"),
    "dire": ("dis dit disons disent", "dir"),
    "voir": ("vois voit voyons voient", "verr"),
    "revoir": ("revois revoit revoyons revoient", "reverr"),
    "accueillir": ("accueille accueille accueillons accueillent", "accueiller"),
    "conclure": ("conclus conclut concluons concluent", "conclur"),
    "suivre": ("suis suit suivons suivent", "suivr"),
    "joindre": ("joins joint joignons joignent", "joindr"),
}
_FUTURE = (("je", "ai"), ("il", "a"), ("nous", "ons"), ("ils", "ont"))
_SUBJECTS = ("je", "il", "nous", "ils")

# Words in -er that begin no task.
_NO_INFINITIVES = words_of(
    "atelier dossier papier premier dernier fevrier janvier hiver chantier fichier courrier hier "
    "calendrier financier metier quartier entier leader partner member number september october "
    "november december dinner paper other after over under researcher manager order newsletter "
    "user offer another rather together however whether former later never ever either chapter "
    "center letter matter water power cluster poster super cher fier mer fer leger her per "
    "particulier etranger brochurier officer adviser"
)

_ENGLISH = words_of(
    "send call write invite prepare share forward follow check organise organize arrange introduce "
    "email mail phone ring contact remind propose submit draft sign review confirm schedule set "
    "plan find reply answer provide give ask meet visit register pay print translate update add "
    "put bring deliver show discuss present look join apply circulate complete finalise finalize "
    "get make let keep reserve thank tell report host nominate connect link book come return "
    "revert suggest recommend try help support respond resend chase inform notify pass gather "
    "collect buy "
    "order file hand distribute publish post reach speak talk"
)
NO_PROMISE = words_of("be have like need want love prefer hope think know see remain stay")


def _present(lemma: str) -> tuple[str, ...]:
    stem = lemma[:-2]
    if lemma.endswith("ir"):
        return (stem + "is", stem + "it", stem + "issons", stem + "issent")
    nous = stem + ("eons" if stem.endswith("g") else "ons")
    return (stem + "e", stem + "e", nous, stem + "ent")


@cache
def french_forms() -> dict[str, tuple[str, frozenset[str]]]:
    """Folded finite form: (infinitive, the subjects it fits: je, il, nous, ils)."""
    forms: dict[str, tuple[str, set[str]]] = {}
    for lemma in sorted(_REGULAR | set(_IRREGULAR)):
        present, future = _IRREGULAR.get(lemma, ("", ""))
        told = tuple(present.split()) or _present(lemma)
        stem = future or lemma
        pairs = [*zip(_SUBJECTS, told, strict=True), *((s, stem + e) for s, e in _FUTURE)]
        for subject, form in pairs:
            forms.setdefault(fold(form), (lemma, set()))[1].add(subject)
    return {form: (lemma, frozenset(fits)) for form, (lemma, fits) in forms.items()}


@cache
def _french_infinitives() -> frozenset[str]:
    return frozenset(fold(lemma) for lemma in (*_REGULAR, *_IRREGULAR))


def is_future(form: str) -> bool:
    """Whether a folded French form can only be a future ("enverra")."""
    return form.endswith(("rai", "ra", "rons", "ront"))


def is_infinitive(word: str, *, french: bool) -> bool:
    """Whether a folded word is a French infinitive; unknown ones in -er only in a French line."""
    if word in _french_infinitives():
        return True
    return french and len(word) >= 5 and word.endswith("er") and word not in _NO_INFINITIVES


def is_base_verb(word: str) -> bool:
    """Whether a folded word is the plain form of an English verb of promises."""
    return word in _ENGLISH


def english_third_person(word: str) -> bool:
    """Whether a folded word is such a verb after he or she: sends, replies."""
    plain = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
    return word.endswith("s") and any(stem in _ENGLISH for stem in plain)
