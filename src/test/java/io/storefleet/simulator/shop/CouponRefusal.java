package io.storefleet.simulator.shop;

/** Thrown when a coupon's rule does not hold together; answered with status 200 and its text (contract §5). */
final class CouponRefusal extends RuntimeException {

    CouponRefusal(String text) {
        super(text);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean good, String text) {
        if (!good) {
            throw new CouponRefusal(text);
        }
    }
}
