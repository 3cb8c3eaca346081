package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Body;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A coupon to create or change; what is not said stays as it is. Codes are no part of it, because a save that names them
 * replaces all there are: see {@link Coupons#addCodes} and {@link Coupons#replaceAllCodes}.
 */
public final class CouponDraft {

    private final CouponPath path;
    private final Map<String, Consumer<Body>> parts;

    private CouponDraft(CouponPath path, Map<String, Consumer<Body>> parts) {
        this.path = path;
        this.parts = parts;
    }

    /** Says nothing but which coupon. A new one needs a discount. */
    public static CouponDraft of(CouponPath path) {
        return new CouponDraft(path, Map.of());
    }

    /**
     * One discount or tiers, with the periods they hold.
     *
     * @throws IllegalArgumentException when the service could only refuse it (contract 5)
     */
    public CouponDraft withDiscount(CouponDiscount discount) {
        DiscountBody.check(discount);
        return with("discount", body -> DiscountBody.write(discount, body));
    }

    /** Whether other discounts hold beside it. */
    public CouponDraft withCombine(boolean value) {
        return with("combine", body -> body.flag("combine", value));
    }

    /** Whether it is applied without a code; needs to be enabled for the store, and is never told back. */
    public CouponDraft withAutoSelect(boolean value) {
        return with("autoSelectDiscount", body -> body.flag("autoSelectDiscount", value));
    }

    /** Takes it off the order instead of its items; needs a flat discount and combines with others (beta). */
    public CouponDraft withOrderLevel(boolean value) {
        return with("orderLevelDiscount", body -> body.flag("orderLevelDiscount", value));
    }

    /** The text buyers see, by language. */
    public CouponDraft withReason(Map<String, String> texts) {
        Map<String, String> kept = new LinkedHashMap<>(texts);
        return with("reason", body -> body.texts("reason", kept));
    }

    /** How many times it can be used, from 1. */
    public CouponDraft withLimit(int uses) {
        if (uses < 1) {
            throw new IllegalArgumentException("A coupon can be used at least once");
        }
        return with("limit", body -> body.number("limit", uses));
    }

    /** Can be used any number of times. */
    public CouponDraft withoutLimit() {
        return with("limit", body -> body.number("limit", 0));
    }

    /** From when to when; the end must lie in the future and after the start. */
    public CouponDraft withAvailable(CouponTerms.Available dates) {
        return with(
                "available",
                body -> body.object(
                        "available", new Body().text("start", dates.start()).text("end", dates.end())));
    }

    /** What it is for; none for all products. */
    public CouponDraft withProducts(Collection<ProductPath> paths) {
        List<ProductPath> kept = List.copyOf(paths);
        return with("products", body -> body.texts("products", kept));
    }

    /** The JSON that would be sent, for keeping it; {@link Coupon#parse} reads it. */
    public String json() {
        return body().json().toString();
    }

    CouponPath path() {
        return path;
    }

    Body body() {
        Body body = new Body().text("coupon", path);
        parts.values().forEach(part -> part.accept(body));
        return body;
    }

    private CouponDraft with(String name, Consumer<Body> part) {
        Map<String, Consumer<Body>> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new CouponDraft(path, more);
    }

    @Override
    public String toString() {
        return "CouponDraft[" + path + "]";
    }
}
