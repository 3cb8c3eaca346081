package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.coupons.CouponDraft;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a coupon, as it is written down.
 *
 * @param rule as it would be sent; holds the parts only
 * @param codes the whole list it would have, where the list is sent
 * @param added codes it would have anew
 * @param removed codes it would have no more
 */
record Requests(String rule, Set<Part> parts, List<String> codes, List<String> added, List<String> removed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Requests {
        parts = Set.copyOf(parts);
        codes = List.copyOf(codes);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static Requests ofRule(CouponPath path, CouponRule rule, Collection<Part> parts) {
        return new Requests(RuleText.write(path, rule, parts), Set.copyOf(parts), List.of(), List.of(), List.of());
    }

    Requests withCodes(List<String> all, List<String> fresh, List<String> gone) {
        return new Requests(rule, parts, all, fresh, gone);
    }

    CouponDraft draft(CouponPath path) {
        return parts.isEmpty() ? CouponDraft.of(path) : RuleText.draft(path, RuleText.read(rule), parts);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Requests read(String request) {
        return JSON.readValue(request, Requests.class);
    }

    /** Codes are worth money. */
    @Override
    public String toString() {
        return "Requests[" + parts + "]";
    }
}
