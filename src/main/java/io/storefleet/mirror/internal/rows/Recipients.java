package io.storefleet.mirror.internal.rows;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those whom an order goes to, as its JSON tells of them. */
final class Recipients {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEMBER = "recipients";

    private Recipients() {}

    /** What the order's JSON tells of each. */
    static List<String> in(String order) {
        return JSON.readTree(order)
                .path(MEMBER)
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    /** The order's JSON without the recipients of whom this is told; the rest of it character by character. */
    static String without(String order, Predicate<String> told) {
        var rest = new StringBuilder(order.length()).append('{');
        new JsonMembers(order).forEach((name, member) -> {
            rest.append(rest.length() > 1 ? "," : "");
            rest.append(name.equals(MEMBER) ? left(member, told) : member);
        });
        return rest.append('}').toString();
    }

    private static String left(String member, Predicate<String> told) {
        return in("{" + member + "}").stream()
                .filter(told.negate())
                .collect(Collectors.joining(",", "\"" + MEMBER + "\":[", "]"));
    }
}
