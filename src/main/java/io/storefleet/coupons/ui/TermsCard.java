package io.storefleet.coupons.ui;

import io.storefleet.coupons.CouponDetail;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** On which terms a coupon may be used. */
record TermsCard(CouponDetail coupon, CouponWords words) {

    Card card() {
        var terms = coupon.rule().terms();
        var dates = terms.available();
        var facts = new Facts()
                .fact(words.say("name"), new Copyable(coupon.path().value()))
                .fact(words.say("reason"), reason(terms.reason()))
                .fact(
                        words.say("limit"),
                        terms.limit() == null
                                ? words.say("limit.none")
                                : words.say("limit.count", words.formats().number(terms.limit())))
                .fact(words.say("start"), dates.start() == null ? words.say("start.none") : words.minute(dates.start()))
                .fact(words.say("end"), dates.end() == null ? words.say("end.none") : words.minute(dates.end()))
                .fact(words.say("combine"), words.say(terms.combine() ? "combine.yes" : "combine.no"))
                .fact(words.say("codes"), words.formats().number(coupon.codes()));
        if (terms.orderLevel()) {
            facts.fact(words.say("order-level"), words.say("order-level.yes"));
        }
        return new Card(words.say("terms"), facts);
    }

    private static String reason(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(" · "));
    }
}
