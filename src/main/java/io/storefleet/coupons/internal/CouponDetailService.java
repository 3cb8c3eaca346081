package io.storefleet.coupons.internal;

import io.storefleet.coupons.CouponDetail;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Kept;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Coupons out of the copies. */
@Service
class CouponDetailService implements CouponDetails {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CODES = 1_000;
    private static final int MOST_PRODUCTS = 2_000;
    private static final int MOST_PICTURES = 100;

    private final CouponDesk desk;
    private final Copy copy;
    private final CouponPictures pictures;

    /** The copy, the way to bring it up to date, and lines about what is in it. */
    @Component
    record Copy(Mirror mirror, MirrorObjects objects, CouponRows rows) {}

    CouponDetailService(CouponDesk desk, Copy copy, CouponPictures pictures) {
        this.desk = desk;
        this.copy = copy;
        this.pictures = pictures;
    }

    @Override
    public CouponDetail find(StoreId store, CouponPath coupon) {
        desk.require(Verb.COUPON_VIEW, store);
        var kept = copy.objects().findOrPull(store, ObjectKind.COUPON, coupon.value());
        return detail(store, kept.orElseThrow(NothingHereException::new));
    }

    @Override
    public CouponDetail refresh(StoreId store, CouponPath coupon) {
        desk.require(Verb.COUPON_VIEW, store);
        if (!copy.mirror().pull(store, ObjectKind.COUPON, coupon.value())) {
            throw new NothingHereException();
        }
        var kept = copy.objects().find(store, ObjectKind.COUPON, coupon.value());
        return detail(store, kept.orElseThrow(NothingHereException::new));
    }

    @Override
    public List<String> codes(StoreId store, CouponPath coupon, String text, String after, int limit) {
        desk.require(Verb.COUPON_VIEW, store);
        return copy.rows().codes(store, coupon, text, after, within(limit, MOST_CODES));
    }

    @Override
    public Map<String, String> products(StoreId store) {
        desk.require(Verb.COUPON_VIEW, store);
        desk.require(Verb.PRODUCT_VIEW, store);
        return copy.rows().products(store, MOST_PRODUCTS);
    }

    @Override
    public List<CouponPicture> pictures(StoreId store, CouponPath coupon, int limit) {
        desk.require(Verb.COUPON_VIEW, store);
        return pictures.list(store, coupon, within(limit, MOST_PICTURES));
    }

    private CouponDetail detail(StoreId store, Kept kept) {
        var coupon = Coupon.parse(kept.raw()).orElseThrow(NothingHereException::new);
        var rule = CouponRule.of(coupon);
        return new CouponDetail(
                coupon.path(),
                rule,
                copy.rows().codes(store, coupon.path()),
                copy.rows().names(store, products(rule)),
                withoutCodes(kept.raw()),
                kept.asOf());
    }

    private static List<String> products(CouponRule rule) {
        var ofTiers = rule.discount() instanceof Tiers(var tiers)
                ? tiers.stream().map(Tier::products).flatMap(List::stream)
                : Stream.<ProductPath>empty();
        return Stream.concat(rule.products().stream(), ofTiers)
                .map(ProductPath::value)
                .distinct()
                .toList();
    }

    /** They have a list of their own, and there are up to a thousand of them in here. */
    private static String withoutCodes(String raw) {
        return JSON.readTree(raw) instanceof ObjectNode node
                ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node.without("codes"))
                : "{}";
    }

    private static int within(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("1 to " + most);
        }
        return limit;
    }
}
