package io.storefleet.fastspring.coupons;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import io.storefleet.fastspring.products.Product;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The coupons of a store (contract 5). Reading throws {@link FastSpringException} when the store gives no usable answer;
 * changes say how they ended.
 */
public final class Coupons {

    private static final ApiPath ALL = ApiPath.of("/coupons");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Coupons(Caller caller) {
        this.caller = caller;
    }

    /** The paths of all coupons, by one call. */
    public List<CouponPath> ids() {
        return caller.get(ALL, Resource.COUPONS).clean().stream()
                .map(item -> Json.id(item, CouponPath::isValid, CouponPath::new, "coupon", "id"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * One coupon with the first 1000 of its codes; the service has no batch for this.
     *
     * @throws FastSpringException.RequestRefused also when there is no such coupon
     */
    public Coupon get(CouponPath path) {
        Answer answer = caller.get(one("/coupons/{path}", path), Resource.COUPONS);
        return answer.first(CouponReader::coupon);
    }

    /** One coupon together with the products it is for, by one call; a product deleted meanwhile is only a path. */
    public ExpandedCoupon getExpanded(CouponPath path) {
        ApiPath address = one("/coupons/{path}", path).query(new Query().add("expand", true));
        return caller.get(address, Resource.COUPONS).first(fields -> {
            Coupon coupon = CouponReader.coupon(fields);
            return coupon == null ? null : new ExpandedCoupon(coupon, fields.objects("products", Product::read));
        });
    }

    /** All codes of a coupon, in upper case. */
    public List<String> codes(CouponPath path) {
        Answer answer = caller.get(one("/coupons/{path}/codes", path), Resource.COUPONS);
        return answer.first(fields -> fields.json("codes").isArray() ? fields.texts("codes") : null);
    }

    /** Creates or changes a coupon; its codes stay as they are. */
    public Outcome<SavedCoupon> save(CouponDraft draft) {
        return saved(draft.path(), draft.body());
    }

    /**
     * Adds codes to those there are; each is stored once and in upper case.
     *
     * @return the codes as they were sent
     */
    public Outcome<List<String>> addCodes(CouponPath path, Collection<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("There is no code to add");
        }
        Body body = new Body().texts("codes", codes);
        Change change = Change.post(one("/coupons/{path}", path), body.json(), Resource.COUPONS);
        return caller.change(change, answer -> done(answer, path).texts("codes"));
    }

    /** Deletes every code of the coupon that is not named here, and adds those it lacks; with none named it has none left. */
    public Outcome<SavedCoupon> replaceAllCodes(CouponPath path, Collection<String> codes) {
        return replaceAllCodes(CouponDraft.of(path), codes);
    }

    /** Saves the coupon and by the same call replaces all its codes; the way to create one with codes. */
    public Outcome<SavedCoupon> replaceAllCodes(CouponDraft draft, Collection<String> codes) {
        return saved(draft.path(), draft.body().texts("codes", codes));
    }

    /**
     * Deletes every code of the coupon; the coupon stays.
     *
     * @return the codes it had
     */
    public Outcome<List<String>> deleteAllCodes(CouponPath path) {
        Change change = Change.delete(one("/coupons/{path}/codes", path), Resource.COUPONS);
        return caller.change(change, answer -> done(answer, path).texts("codes deleted"));
    }

    private Outcome<SavedCoupon> saved(CouponPath path, Body body) {
        return caller.change(Change.post(ALL, body.json(), Resource.COUPONS), answer -> {
            String action = done(answer, path).textOrEmpty("action");
            return new SavedCoupon(path, action.startsWith("coupon.create"));
        });
    }

    /** The answer's fields, when it says that the change succeeded and names no other coupon. */
    private static Fields done(Answer answer, CouponPath path) {
        return answer.first(fields -> {
            String named = fields.text("coupon");
            return fields.saysSuccess() && (named == null || named.equalsIgnoreCase(path.value())) ? fields : null;
        });
    }

    private static ApiPath one(String template, CouponPath path) {
        return ApiPath.of(template, "path", List.of(path.value()));
    }
}
