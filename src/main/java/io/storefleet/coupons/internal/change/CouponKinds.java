package io.storefleet.coupons.internal.change;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of changes of a coupon, each with the one call that makes it. */
@Configuration(proxyBeanMethods = false)
class CouponKinds {

    @Bean
    CouponKind couponCreate() {
        return kind(
                "coupon.create",
                (client, path, request) -> request.codes().isEmpty()
                        ? client.coupons().save(request.draft(path))
                        : client.coupons().replaceAllCodes(request.draft(path), request.codes()));
    }

    @Bean
    CouponKind couponEdit() {
        return kind("coupon.edit", (client, path, request) -> client.coupons().save(request.draft(path)));
    }

    @Bean
    CouponKind couponCodes() {
        return kind("coupon.codes", (client, path, request) -> client.coupons().addCodes(path, request.added()));
    }

    @Bean
    CouponKind couponCodesDelete() {
        return kind("coupon.codes.delete", CouponKinds::codes);
    }

    @Bean
    CouponKind couponCodesReplace() {
        return kind("coupon.codes.replace", CouponKinds::codes);
    }

    @Bean
    CouponKind couponRestore() {
        return kind(
                "coupon.restore",
                (client, path, request) -> client.coupons().replaceAllCodes(request.draft(path), request.codes()));
    }

    private static Outcome<?> codes(FastSpring client, CouponPath path, Requests request) {
        return request.codes().isEmpty()
                ? client.coupons().deleteAllCodes(path)
                : client.coupons().replaceAllCodes(path, request.codes());
    }

    private interface Call {
        Outcome<?> send(FastSpring client, CouponPath path, Requests request);
    }

    private static CouponKind kind(String name, Call call) {
        return new CouponKind(name) {
            @Override
            Outcome<?> send(FastSpring client, CouponPath path, Requests request) {
                return call.send(client, path, request);
            }
        };
    }
}
