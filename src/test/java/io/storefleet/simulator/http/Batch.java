package io.storefleet.simulator.http;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers several ids in one call: items in the order asked for, failures in their place. */
public final class Batch {

    private final Switches switches;

    public Batch(Switches switches) {
        this.switches = switches;
    }

    public Reply answer(String envelope, List<String> ids, Function<String, ObjectNode> item) {
        return switches.refusesBatchOf(ids.size()) ? Reply.empty(414) : answerEach(envelope, ids, item);
    }

    /** Answers the entries of a body; no switch limits them. */
    public <T> Reply answerEach(String envelope, Iterable<T> entries, Function<T, ObjectNode> item) {
        List<ObjectNode> made = new ArrayList<>();
        entries.forEach(entry -> made.add(item.apply(entry)));
        return answer(envelope, made);
    }

    /** Answers what was made of several things in one body, which no address limits. */
    public Reply answer(String envelope, List<ObjectNode> made) {
        ArrayNode items = Json.array().addAll(made);
        long failed = made.stream()
                .filter(item -> item.path("result").asString().equals("error"))
                .count();
        boolean mixed = failed > 0 && failed < made.size();
        if (mixed && switches.isOn(Switch.MIXED_400_BARE_ARRAY)) {
            return Reply.json(400, items);
        }
        return Reply.json(status(failed > 0, mixed), Json.object().set(envelope, items));
    }

    /** The status of something that failed as a whole. */
    public int failure() {
        return switches.isOn(Switch.LEGACY_500) ? 500 : 400;
    }

    private int status(boolean anyFailed, boolean mixed) {
        if (!anyFailed) {
            return 200;
        }
        boolean passes = mixed && !switches.isOn(Switch.MIXED_400) && !switches.isOn(Switch.LEGACY_500);
        return passes ? 200 : failure();
    }
}
