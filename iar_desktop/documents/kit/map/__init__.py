r"""Maps, drawn from the shapes of Natural Earth, as blocks.

    WorldMap({"JP": 12, "DE": 30}, _("Meetings held"))  # world: countries filled by class
    WorldMap({"JP": "agreed", "BR": "drafted"}, labels={"agreed": _("Signed"), ...})
    *relation_maps({"JP": 12, "DE": 30})  # relations: circles, with Europe apart where it is full
    CountryMap("FR")  # country: among its neighbours; "EU" is the union

``atlas`` reads the shapes, ``projection`` flattens them, ``frame`` makes paths of them.
"""
