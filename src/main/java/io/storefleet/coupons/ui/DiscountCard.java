package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.coupons.CouponDetail;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Tone;
import java.util.List;

/** What a coupon takes off which products: one line a tier. */
record DiscountCard(CouponDetail coupon, CouponWords words) {

    Card card() {
        var lines = new UnorderedList();
        lines.addClassName("sf-lines");
        switch (coupon.rule().discount()) {
            case One(var reduction, var periods) ->
                lines.add(line(reduction, periods, coupon.rule().products()));
            case Tiers(var tiers) ->
                tiers.forEach(tier -> lines.add(line(tier.reduction(), tier.periods(), tier.products())));
        }
        return new Card(words.say("discount"), lines);
    }

    private ListItem line(Reduction reduction, DiscountPeriods periods, List<ProductPath> products) {
        var about = new Div(products(products), quiet(words.periods(periods)));
        about.addClassName("sf-line-about");
        var amount = new Div();
        amount.addClassName("sf-line-amount");
        if (reduction instanceof Reduction.Flat(var amounts)) {
            for (Money money : amounts) {
                amount.add(new Div(words.formats().money(money.amount(), money.currency())));
            }
        } else {
            var big = new Span(words.reduction(reduction));
            big.addClassName("sf-big");
            amount.add(big);
        }
        return new ListItem(about, amount);
    }

    private Component products(List<ProductPath> paths) {
        if (paths.isEmpty()) {
            var all =
                    new Span(words.say(coupon.rule().discount() instanceof Tiers ? "products.others" : "products.all"));
            all.addClassName("sf-strong");
            return all;
        }
        var row = new Div();
        row.addClassName("sf-row");
        paths.forEach(path -> row.add(new Badge(coupon.names().getOrDefault(path.value(), path.value()), Tone.INFO)));
        return row;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
