package io.storefleet.coupons.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.coupons.CloneCheck;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.UUID;

/** One coupon and one store it is to be copied to: what stands in the way, whether to go on all the same, and what came of it. */
final class CloneRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 20;

    private final transient Origin origin;
    private final transient CloneCheck check;
    /** One wish a row, however often it is pressed. */
    private final UUID token = UUID.randomUUID();

    private final Checkbox agreed = new Checkbox();
    private final Div state = new Div();

    CloneRow(Origin origin, CloneCheck check, String title, Runnable changed) {
        this.origin = origin;
        this.check = check;
        addClassNames("sf-card", "sf-stack");
        var name = new Span(title);
        name.addClassName("sf-strong");
        state.addClassName("sf-row");
        state.add(verdict());
        var head = new Div(name, state);
        head.addClassNames("sf-row", "sf-spread");
        add(head);
        tell();
        agreed.setLabel(say(check.exists() ? "agree.overwrite" : "agree"));
        agreed.setVisible(check.possible() && !check.clean());
        agreed.addValueChangeListener(change -> changed.run());
        add(agreed);
    }

    private Badge verdict() {
        if (!check.possible()) {
            return new Badge(say(check.exists() && !check.differs() ? "same" : "impossible"), Tone.NEUTRAL);
        }
        return check.clean() ? new Badge(say("clean"), Tone.GOOD) : new Badge(say("look"), Tone.WARN);
    }

    private void tell() {
        if (!check.unread().isEmpty()) {
            line(say("unread", check.unread()));
        }
        if (check.exists()) {
            line(say(check.differs() ? "exists" : "exists.same"));
        }
        if (!check.products().isEmpty()) {
            line(say(check.noneLeft() ? "products.none" : "products", String.join(", ", check.products())));
        }
        if (!check.currencies().isEmpty()) {
            line(say(
                    "currencies",
                    String.join(", ", check.currencies().stream().sorted().toList())));
        }
        if (!check.codes().isEmpty()) {
            var some = String.join(", ", check.codes().stream().limit(NAMED).toList());
            line(say("clashes", check.codes().size(), check.codes().size() > NAMED ? some + " …" : some));
        }
    }

    private void line(String text) {
        var line = new Div(text);
        line.addClassNames("sf-quiet", "sf-wrap");
        add(line);
    }

    boolean goes() {
        return check.clean() || (check.possible() && agreed.getValue());
    }

    void send(CouponTools tools, Runnable next) {
        agreed.setEnabled(false);
        state.removeAll();
        state.add(new Badge(getTranslation("intents.sending"), Tone.INFO));
        var ask = new Ask(check.store(), origin.coupon(), token, check.basis());
        var yes = agreed.getValue();
        tools.background()
                .run(
                        this,
                        () -> tools.doing().clones().copy(origin, ask, yes),
                        intent -> {
                            sent(intent);
                            next.run();
                        },
                        problem -> {
                            failed(problem);
                            next.run();
                        });
    }

    private void sent(IntentView intent) {
        state.removeAll();
        state.add(ChangeWords.state(this, intent.state()));
        var why = ChangeWords.why(this, intent);
        if (!why.isEmpty()) {
            line(why);
        }
        add(new PageLink(
                Places.here().coupon(check.store().value(), origin.coupon().value()), say("open")));
    }

    private void failed(Exception problem) {
        state.removeAll();
        state.add(new Badge(say("not-sent"), Tone.BAD));
        line(problem instanceof IntentProblem ? say("meanwhile") : new CouponWords(this).of(problem));
    }

    private String say(String key, Object... values) {
        return getTranslation("coupons.clone." + key, values);
    }
}
