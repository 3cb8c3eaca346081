package io.storefleet.coupons.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.coupons.CodePlan;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a change of codes would do, told before it is done. */
final class PlanShown extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 200;

    PlanShown() {
        addClassName("sf-stack");
        getElement().setAttribute("role", "status");
    }

    void say(String text) {
        removeAll();
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
    }

    void wrong(String text) {
        removeAll();
        add(message(Tone.BAD, text));
    }

    void show(CodePlan plan) {
        removeAll();
        var formats = Formats.here();
        add(new Facts()
                .fact(getTranslation("coupons.plan.there"), formats.number(plan.there()))
                .fact(
                        getTranslation("coupons.plan.added"),
                        formats.number(plan.added().size()))
                .fact(
                        getTranslation("coupons.plan.removed"),
                        formats.number(plan.removed().size()))
                .fact(getTranslation("coupons.plan.left"), formats.number(plan.left())));
        if (!plan.parts().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "coupons.plan.parts",
                    plan.parts().stream()
                            .sorted()
                            .map(part -> getTranslation("coupons.part."
                                    + part.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                            .collect(Collectors.joining(", ")))));
        }
        if (!plan.elsewhere().isEmpty()) {
            add(message(
                    Tone.BAD,
                    getTranslation("coupons.plan.elsewhere", plan.elsewhere().size())));
            add(codes(plan.elsewhere()));
        }
        if (!plan.taken().isEmpty()) {
            add(message(
                    Tone.BAD, getTranslation("coupons.plan.taken", plan.taken().size())));
            add(codes(plan.taken().entrySet().stream()
                    .map(each -> each.getKey() + " (" + each.getValue() + ")")
                    .sorted()
                    .toList()));
        }
        if (!plan.idle().isEmpty()) {
            add(message(
                    Tone.WARN, getTranslation("coupons.plan.idle", plan.idle().size())));
            add(codes(plan.idle()));
        }
        if (plan.idleAltogether()) {
            add(message(Tone.INFO, getTranslation("coupons.plan.nothing")));
        }
    }

    private Div message(Tone tone, String text) {
        var message = new Div(new Span(text));
        message.addClassNames("sf-message", "sf-tone-" + tone.name().toLowerCase(Locale.ROOT));
        return message;
    }

    private Div codes(List<String> codes) {
        var named = new Div();
        named.addClassNames("sf-id", "sf-codes");
        named.getElement().setAttribute("tabindex", "0");
        named.setText(
                codes.stream().limit(NAMED).collect(Collectors.joining("  ")) + (codes.size() > NAMED ? "  …" : ""));
        return named;
    }
}
