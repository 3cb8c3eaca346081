package io.storefleet.coupons.internal.change;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The service refuses coupons by a text alone: gives it a code by which it is told in plain words. */
final class Refusals {

    /** Words of the text, the most telling first. */
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        CODES.put("product not found", "coupon-product");
        CODES.put("not found", "coupon-missing");
        CODES.put("path", "coupon-path");
        CODES.put("order level", "coupon-order-level");
        CODES.put("discount type", "coupon-discount-type");
        CODES.put("percent", "coupon-percent");
        CODES.put("period", "coupon-periods");
        CODES.put("amount", "coupon-amount");
        CODES.put("discount", "coupon-discount");
        CODES.put("limit", "coupon-limit");
        CODES.put("date", "coupon-dates");
        CODES.put("code", "coupon-code");
    }

    private Refusals() {}

    static Outcome<?> named(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(Refusal(var code, var text, var trace, var sent))
                        && code.equals("error")
                ? new Outcome.Rejected<>(new Refusal(code(text), text, trace, sent))
                : outcome;
    }

    private static String code(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return CODES.entrySet().stream()
                .filter(each -> words.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("coupon");
    }
}
