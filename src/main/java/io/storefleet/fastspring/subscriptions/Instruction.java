package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a subscription's price schedule (contract 11.2).
 *
 * @param notTrial as the service says it; null when it does not
 * @param period open where null
 * @param discountPercent such as 10 for ten percent
 */
public record Instruction(
        @Nullable ProductPath product,
        Type type,
        @Nullable TrialType trialType,
        @Nullable Boolean notTrial,
        Days period,
        @Nullable Interval interval,
        @Nullable BigDecimal discountPercent,
        Amounts amounts) {

    /** What is paid in the stretch, in lower case; open. */
    public record Type(String value) {

        public static final Type TRIAL = new Type("trial");
        public static final Type DISCOUNTED = new Type("discounted");
        public static final Type REGULAR = new Type("regular");

        /** Whether this client's version knows the type. */
        public boolean isKnown() {
            return Set.of(TRIAL, DISCOUNTED, REGULAR).contains(this);
        }
    }

    /** What a trial asks of the buyer, in upper case; open. */
    public record TrialType(String value) {

        public static final TrialType PAID = new TrialType("PAID");
        public static final TrialType FREE_WITH_PAYMENT = new TrialType("FREE_WITH_PAYMENT");
        public static final TrialType FREE_WITHOUT_PAYMENT = new TrialType("FREE_WITHOUT_PAYMENT");

        /** Whether this client's version knows the type. */
        public boolean isKnown() {
            return Set.of(PAID, FREE_WITH_PAYMENT, FREE_WITHOUT_PAYMENT).contains(this);
        }
    }

    /** The sums of the stretch. */
    public record Amounts(
            Sum price,
            Sum priceTotal,
            Sum unitPrice,
            Sum unitDiscount,
            Sum discountTotal,
            Sum total,
            Sum totalWithTaxes) {}

    static Instruction read(Fields fields, @Nullable String currency) {
        String trial = fields.text("trialType");
        BigDecimal percent = fields.decimal("discountPercent");
        return new Instruction(
                fields.id(ProductPath::isValid, ProductPath::new, "product"),
                new Type(wordOrEmpty(fields)),
                trial == null ? null : new TrialType(trial),
                fields.flag("isNotTrial"),
                Days.period(fields),
                Interval.read(fields),
                percent == null ? fields.decimal("discountPercentValue") : percent,
                amounts(fields, currency));
    }

    private static String wordOrEmpty(Fields fields) {
        String word = fields.word("type");
        return word == null ? "" : word;
    }

    private static Amounts amounts(Fields fields, @Nullable String currency) {
        return new Amounts(
                Sum.read(fields, "price", currency),
                Sum.read(fields, "priceTotal", currency),
                Sum.read(fields, "unitPrice", currency),
                Sum.read(fields, "unitDiscount", currency),
                Sum.read(fields, "discountTotal", currency),
                Sum.read(fields, "total", currency),
                Sum.read(fields, "totalWithTaxes", currency));
    }
}
