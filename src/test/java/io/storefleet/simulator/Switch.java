package io.storefleet.simulator;

import java.util.Optional;
import java.util.stream.Stream;

/** An older or nastier behaviour of the service that can be turned on. */
public enum Switch {
    /** One rate window a credential pair instead of one a remote address. */
    PER_CREDENTIAL("per-credential"),
    /** Over the limit: 404 with nothing, instead of 429. */
    LEGACY_404("legacy-404"),
    /** A single account comes inside an array only. */
    ARRAY("array"),
    /** A single account comes flat and inside an array. */
    BOTH("both"),
    /** A single order or subscription comes flat only. */
    FLAT_ONLY("flat-only"),
    /** A single order or subscription comes inside an array only. */
    ARRAY_ONLY("array-only"),
    /** A batch with a failed item answers 400. */
    MIXED_400("mixed-400"),
    /** A batch with a failed item answers 400 with a bare array. */
    MIXED_400_BARE_ARRAY("mixed-400-bare-array"),
    /** What fails answers 500 instead of 400, as in 2024. */
    LEGACY_500("legacy-500"),
    /** Only single ids authenticate; a batch is looked up as one id and not found. */
    NO_BATCH("no-batch"),
    /** Links come without their expiry. */
    NO_EXPIRES("no-expires"),
    /** The newer services spell errorCode as erroCode, as in 2024. */
    ERRO_CODE("erro-code"),
    /** The list of quotes is {@code content} beside {@code links}, as in 2024. */
    QUOTES_CONTENT("quotes-content"),
    /** The list of report jobs is one object instead of an array. */
    ONE_JOB("one-job"),
    /** Reports that are made by a job fail. */
    REPORTS_FAIL("reports-fail"),
    /** Coupons as of 2018 to 2024: the flat discount's type is amount, in requests too. */
    COUPON_AMOUNT("coupon-amount"),
    /** A coupon's tiers stand beside the other fields instead of inside discount. */
    COUPON_TIERS_TOP("coupon-tiers-top"),
    /** Products as of 2024: saving answers product.created and product.updated, offers product.offers. */
    PRODUCT_CREATED("product-created"),
    /** Offers come as an object under products instead of an array. */
    OFFERS_OBJECT("offers-object"),
    /** Prices as of 2024: tiers as numeric keys beside an empty quantityDiscount, set-up fees as text with a comma. */
    PRICE_TIERS_BESIDE("price-tiers-beside"),
    /** The last page has no nextPage. */
    ABSENT("absent"),
    /** The last page says nextPage 0. */
    ZERO("zero"),
    /** An account or order appears in front of the list after each page of it. */
    SHIFTING("shifting"),
    /** The secret of an address that no webhook has is refused. */
    UNKNOWN_URL("unknown-url"),
    /** Canceling a canceled subscription answers 500 and a flat body, as in 2026, instead of 400 and an array. */
    CANCELED_500("canceled-500"),
    /** Successful charges come under {@code subscriptions} instead of {@code subscription}. */
    CHARGE_PLURAL("charge-plural"),
    /** A subscription's nextChargeDate is a text instead of milliseconds. */
    NEXT_CHARGE_ISO("next-charge-iso");

    private final String label;

    Switch(String label) {
        this.label = label;
    }

    /** Its name in the contract. */
    public String label() {
        return label;
    }

    static Optional<Switch> named(String label) {
        return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
