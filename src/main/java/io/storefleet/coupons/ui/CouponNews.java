package io.storefleet.coupons.ui;

import io.storefleet.coupons.CouponRule;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a coupon itself tells of what happened to it. */
final class CouponNews {

    private CouponNews() {}

    /** @param now what lies ahead of it has not happened */
    static List<Happening> of(CouponRule rule, Instant now) {
        var dates = rule.terms().available();
        return Stream.of(day(dates.start(), "began", Tone.GOOD), day(dates.end(), "ended", Tone.WARN))
                .flatMap(List::stream)
                .filter(each -> !each.at().isAfter(now))
                .toList();
    }

    private static List<Happening> day(@Nullable Instant at, String word, Tone tone) {
        return at == null
                ? List.of()
                : List.of(Happening.of(at, word, tone, page -> page.getTranslation("coupons.news." + word)));
    }
}
