"""Who moves and who sleeps where during an event: the parts of the transport and rooming list."""
