package io.storefleet.mirror.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.mirror.SecretSent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;

/** What can be done with a webhook; each says before what it will do. */
final class WebhookActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WebhookDesk desk;
    private final StoreId store;
    private final transient Runnable changed;

    WebhookActions(WebhookDesk desk, StoreId store, Runnable changed) {
        this.desk = desk;
        this.store = store;
        this.changed = changed;
        addClassName("sf-row");
        var send = new Button(getTranslation("webhook.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                send,
                new Button(getTranslation("webhook.secret"), click -> secret()),
                new Button(getTranslation("webhook.address"), click -> address()),
                new Button(getTranslation("webhook.remove"), click -> remove()));
    }

    private void send() {
        var dialog = new DialogForm[1];
        dialog[0] = ask("webhook.send", () -> {
            dialog[0].busy(getTranslation("webhook.send.busy"));
            desk.background()
                    .run(
                            dialog[0],
                            () -> desk.webhooks().sendSecret(store),
                            sent -> sent(dialog[0], sent),
                            problem -> dialog[0].problem(getTranslation("webhook.problem")));
        });
        dialog[0].open();
    }

    private void sent(DialogForm dialog, SecretSent sent) {
        switch (sent) {
            case SecretSent.Confirmed _ -> over(dialog, "webhook.send.confirmed");
            case SecretSent.Unknown _ -> over(dialog, "webhook.send.unknown");
            case SecretSent.Refused(var text, var requestId) ->
                dialog.problem(getTranslation("webhook.send.refused", text, requestId));
        }
    }

    private void over(DialogForm dialog, String key) {
        dialog.close();
        Notices.done(getTranslation(key));
        changed.run();
    }

    private void secret() {
        confirm("webhook.secret", () -> new WebhookSecretDialog(desk.webhooks().newSecret(store)).open());
    }

    private void address() {
        confirm("webhook.address", () -> {
            desk.webhooks().newAddress(store);
            Notices.done(getTranslation("webhook.address.done"));
        });
    }

    private void remove() {
        confirm("webhook.remove", () -> {
            desk.webhooks().remove(store);
            Notices.done(getTranslation("webhook.removed"));
        });
    }

    private void confirm(String key, Runnable action) {
        var dialog = new DialogForm[1];
        dialog[0] = ask(key, () -> {
            dialog[0].close();
            action.run();
            changed.run();
        });
        dialog[0].open();
    }

    private DialogForm ask(String key, Runnable action) {
        return new DialogForm(
                getTranslation(key + ".title"),
                getTranslation(key + ".confirm"),
                action,
                new Paragraph(getTranslation(key + ".text")));
    }
}
