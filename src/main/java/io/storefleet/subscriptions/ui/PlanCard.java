package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.Addon;
import io.storefleet.fastspring.subscriptions.AppliedDiscount;
import io.storefleet.fastspring.subscriptions.Instruction;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is subscribed to and what it costs, now and later. */
final class PlanCard {

    private final SubscriptionDetail it;
    private final SubscriptionWords words;

    PlanCard(SubscriptionDetail it, SubscriptionWords words) {
        this.it = it;
        this.words = words;
    }

    Card plan() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        var plan = it.plan();
        list.add(line(
                it.name(),
                plan.product(),
                plan.quantity(),
                it.costs().prices().price().money(),
                it.costs().discounts()));
        for (var addon : it.costs().addons()) {
            list.add(addon(addon));
        }
        return new Card(words.say("plan"), list, sums());
    }

    private ListItem addon(Addon addon) {
        var name = addon.display() == null ? String.valueOf(addon.product()) : addon.display();
        var line = line(name, addon.product(), addon.quantity(), addon.price().money(), addon.discounts());
        line.addClassName("sf-addon");
        return line;
    }

    private ListItem line(
            String name,
            @Nullable ProductPath path,
            @Nullable Integer quantity,
            @Nullable Money price,
            List<AppliedDiscount> discounts) {
        var title = new Span(name);
        title.addClassName("sf-strong");
        var about = new Div(new Div(title));
        about.addClassName("sf-line-about");
        if (path != null) {
            var id = new Span(path.value());
            id.addClassName("sf-id");
            about.add(new Div(id));
        }
        var badges = new Div();
        badges.addClassName("sf-row");
        discounts.forEach(discount -> badges.add(new Badge(discount(discount), Tone.INFO)));
        badges.setVisible(!discounts.isEmpty());
        about.add(badges);
        var amount = new Div(new Div(words.money(price)));
        amount.addClassName("sf-line-amount");
        if (quantity != null) {
            var times = new Div(words.say("plan.quantity", words.formats().number(quantity)));
            times.addClassName("sf-quiet");
            amount.add(times);
        }
        return new ListItem(about, amount);
    }

    private String discount(AppliedDiscount discount) {
        var size = discount.percent() == null
                ? words.money(discount.amount())
                : discount.percent().stripTrailingZeros().toPlainString() + " %";
        return discount.path() == null ? words.say("plan.off", size) : words.say("plan.off-by", size, discount.path());
    }

    private Facts sums() {
        var sums = new Facts();
        sums.addClassName("sf-sums");
        var discount = it.costs().prices().discount().money();
        if (discount != null && discount.amount().signum() != 0) {
            sums.fact(words.say("sum.discount"), words.money(discount));
        }
        var period = it.schedule().interval();
        var total = new Span(words.money(it.costs().perPeriod()));
        total.addClassName("sf-big");
        sums.fact(period == null ? words.say("sum.price") : SubscriptionWords.capital(words.every(period)), total);
        var next = it.nextCharge();
        if (next.total().money() != null) {
            sums.fact(words.say("sum.next"), words.money(next.total().money()));
        }
        if (next.preTax().money() != null
                && !next.preTax().money().equals(next.total().money())) {
            sums.fact(words.say("sum.pre-tax"), words.money(next.preTax().money()));
        }
        return sums;
    }

    /** The price schedule. */
    Card schedule() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        it.costs().schedule().forEach(each -> list.add(stretch(each)));
        return new Card(words.say("schedule"), list);
    }

    private ListItem stretch(Instruction each) {
        var type = words.known("schedule." + each.type().value(), each.type().value());
        var trial = each.trialType();
        var about = new Div(new Div(
                trial == null
                        ? type
                        : type + " · "
                                + words.known("trial." + trial.value().toLowerCase(Locale.ROOT), trial.value())));
        about.addClassName("sf-line-about");
        var period = each.period();
        var span = new Div(
                period.end() == null
                        ? words.say("schedule.from", words.day(period.start()))
                        : words.say("schedule.between", words.day(period.start()), words.day(period.end())));
        span.addClassName("sf-quiet");
        about.add(span);
        var amounts = each.amounts();
        var taxed = amounts.totalWithTaxes().money();
        var price = new Div(new Div(words.money(taxed == null ? amounts.total().money() : taxed)));
        price.addClassName("sf-line-amount");
        if (each.interval() != null) {
            var every = new Div(words.every(each.interval()));
            every.addClassName("sf-quiet");
            price.add(every);
        }
        return new ListItem(about, price);
    }
}
