package io.storefleet.coupons;

import java.util.List;
import java.util.UUID;

/** Something that can be done to a coupon. Codes are worth money: none of these tells them in its text. */
public sealed interface CouponChange {

    /** The kind's name among all changes. */
    String kind();

    /** Makes a coupon that is not there yet. */
    record Create(CouponRule rule, List<String> codes) implements CouponChange {

        public Create {
            codes = List.copyOf(codes);
        }

        @Override
        public String kind() {
            return "coupon.create";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** Makes the rule another one; what is the same in both is not sent, so that it stays as others may have made it. */
    record Edit(CouponRule rule) implements CouponChange {
        @Override
        public String kind() {
            return "coupon.edit";
        }
    }

    /** What changes the codes. */
    sealed interface Codes extends CouponChange {}

    /** Adds codes to those there are. */
    record AddCodes(List<String> codes) implements Codes {

        public AddCodes {
            codes = List.copyOf(codes);
        }

        @Override
        public String kind() {
            return "coupon.codes";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /**
     * Deletes these codes. The service can only be given the list of those that stay, so it is refused when the codes are no
     * longer those the plan was made of.
     *
     * @param digest of {@link CodePlan}; empty while a plan is asked for
     */
    record DeleteCodes(List<String> codes, String digest) implements Codes {

        public DeleteCodes {
            codes = List.copyOf(codes);
        }

        @Override
        public String kind() {
            return "coupon.codes.delete";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** Makes these the coupon's codes, and with none named leaves it without; {@code digest} as in {@link DeleteCodes}. */
    record ReplaceCodes(List<String> codes, String digest) implements Codes {

        public ReplaceCodes {
            codes = List.copyOf(codes);
        }

        @Override
        public String kind() {
            return "coupon.codes.replace";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** Makes rule and codes what they were in a picture taken before a change; {@code digest} as in {@link DeleteCodes}. */
    record Restore(UUID snapshot, String digest) implements Codes {
        @Override
        public String kind() {
            return "coupon.restore";
        }
    }
}
