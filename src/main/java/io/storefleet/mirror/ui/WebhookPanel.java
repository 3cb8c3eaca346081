package io.storefleet.mirror.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.mirror.WebhookView;
import io.storefleet.mirror.WebhookView.Sending;
import io.storefleet.mirror.ui.WebhookDesk.Health;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything about a connected webhook: address, state, how to enter it at FastSpring, what came. */
final class WebhookPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.here();

    WebhookPanel(WebhookView webhook, Health health, WebhookActions actions) {
        addClassNames("sf-stack", "sf-scroll");
        add(state(webhook, health, actions), steps(), types(webhook));
    }

    private Div state(WebhookView webhook, Health health, WebhookActions actions) {
        var signs = webhook.signs();
        var facts = new Facts()
                .fact(
                        getTranslation("webhook.fact.address"),
                        new Copyable(webhook.address().toString()))
                .fact(getTranslation("webhook.fact.last"), time(signs.lastDelivery()))
                .fact(getTranslation("webhook.fact.refused"), refused(webhook))
                .fact(getTranslation("webhook.fact.waiting"), formats.number(webhook.waiting()))
                .fact(getTranslation("webhook.fact.secret"), formats.time(webhook.secretAt()));
        if (webhook.earlierUntil() != null) {
            facts.fact(getTranslation("webhook.fact.earlier"), time(webhook.earlierUntil()));
        }
        if (webhook.sending() != null) {
            facts.fact(getTranslation("webhook.fact.sending"), sending(webhook.sending()));
        }
        return card(
                new H2(getTranslation("webhook.state")),
                new Paragraph(WebhookWords.advice(this, health)),
                facts,
                actions);
    }

    private String refused(WebhookView webhook) {
        var signs = webhook.signs();
        return signs.refusedAt() == null
                ? formats.number(signs.refused())
                : getTranslation("webhook.refused", signs.refused(), time(signs.refusedAt()));
    }

    private String sending(Sending sending) {
        return switch (sending) {
            case CONFIRMED -> getTranslation("webhook.sending.confirmed");
            case UNKNOWN -> getTranslation("webhook.sending.unknown");
        };
    }

    private Div steps() {
        var list = new OrderedList();
        Stream.of("webhook.step.open", "webhook.step.address", "webhook.step.secret", "webhook.step.events")
                .map(key -> new ListItem(getTranslation(key)))
                .forEach(list::add);
        return card(new H2(getTranslation("webhook.steps")), list);
    }

    private Div types(WebhookView webhook) {
        var title = new H2(getTranslation("webhook.types"));
        if (webhook.types().isEmpty()) {
            return card(title, new Paragraph(getTranslation("webhook.types.none")));
        }
        var facts = new Facts();
        facts.addClassName("sf-facts-wide");
        webhook.types()
                .forEach(each -> facts.fact(
                        each.type(), getTranslation("webhook.types.value", each.events(), time(each.last()))));
        return card(title, facts);
    }

    private static Div card(Component... parts) {
        var card = new Div(parts);
        card.addClassNames("sf-card", "sf-stack");
        return card;
    }

    private @Nullable String time(@Nullable Instant moment) {
        return moment == null ? null : formats.time(moment);
    }
}
