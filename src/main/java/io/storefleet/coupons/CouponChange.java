package io.storefleet.coupons;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that can be done to a coupon. Codes are worth money: none of these tells them in its text. */
public sealed interface CouponChange {

    /** The kind's name among all changes. */
    @JsonIgnore
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

    /**
     * Sets some of the terms; the rest of the rule stays as the store has it, and so does what is null here.
     *
     * @param endless takes the end away, as {@code begun} does with the start and {@code unlimited} with the limit
     */
    record Terms(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Integer limit,
            @Nullable Boolean combine,
            boolean begun,
            boolean endless,
            boolean unlimited)
            implements CouponChange {

        public static Terms none() {
            return new Terms(null, null, null, null, false, false, false);
        }

        @Override
        public String kind() {
            return "coupon.edit";
        }

        /** Whether it would leave all as it is. */
        @JsonIgnore
        public boolean isEmpty() {
            return equals(none());
        }

        /** What both ask; where both ask the same thing, the other. */
        public Terms with(Terms others) {
            return new Terms(
                    others.start != null || others.begun ? others.start : start,
                    others.end != null || others.endless ? others.end : end,
                    others.limit != null || others.unlimited ? others.limit : limit,
                    others.combine == null ? combine : others.combine,
                    others.start == null && (others.begun || begun),
                    others.end == null && (others.endless || endless),
                    others.limit == null && (others.unlimited || unlimited));
        }

        /** The rule with these terms. */
        public CouponRule over(CouponRule rule) {
            var terms = rule.terms();
            var dates = terms.available();
            var then = new CouponTerms(
                    combine == null ? terms.combine() : combine,
                    terms.orderLevel(),
                    terms.reason(),
                    limit != null || unlimited ? limit : terms.limit(),
                    new Available(
                            start != null || begun ? start : dates.start(),
                            end != null || endless ? end : dates.end()));
            return new CouponRule(rule.discount(), then, rule.products());
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
