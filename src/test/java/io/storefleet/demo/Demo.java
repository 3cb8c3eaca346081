package io.storefleet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The invented agencies of {@code db/demo/demo.json}. */
record Demo(String password, List<Agency> agencies) {

    /** An agency; the first member is its first Owner. */
    record Agency(String name, List<Member> members, List<String> stores) {}

    record Member(String name, String email, String role) {}

    static Demo read() {
        try (var file = Demo.class.getResourceAsStream("/db/demo/demo.json")) {
            return JsonMapper.builder().build().readValue(file, Demo.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether some agency has this store of the simulator from the start. */
    boolean connects(String store) {
        return agencies.stream().anyMatch(agency -> agency.stores().contains(store));
    }

    @Override
    public String toString() {
        return "Demo[" + agencies.size() + " agencies]";
    }
}
