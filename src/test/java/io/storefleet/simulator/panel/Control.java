package io.storefleet.simulator.panel;

import tools.jackson.databind.JsonNode;

/** Does one thing from outside and answers what there is afterwards. */
@FunctionalInterface
interface Control {

    /** @throws WrongControl when it cannot be done */
    JsonNode answer(ControlCall call);
}
