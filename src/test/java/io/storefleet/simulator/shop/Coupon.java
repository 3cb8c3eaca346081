package io.storefleet.simulator.shop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A discount rule in today's form of an answer, without its codes, and the codes buyers type. */
record Coupon(String path, ObjectNode rule, List<String> codes) {

    /** Codes are stored in upper case, each once. */
    Coupon {
        codes = codes.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    Coupon withCodes(List<String> others) {
        return new Coupon(path, rule, others);
    }

    Coupon withMoreCodes(List<String> more) {
        return withCodes(Stream.concat(codes.stream(), more.stream()).toList());
    }
}
