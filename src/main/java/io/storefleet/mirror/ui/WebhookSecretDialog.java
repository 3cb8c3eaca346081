package io.storefleet.mirror.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.mirror.IssuedSecret;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;

/** Shows a new secret beside the address it belongs to, this once. */
final class WebhookSecretDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    WebhookSecretDialog(IssuedSecret issued) {
        setHeaderTitle(getTranslation("webhook.issued.title"));
        setWidth("min(620px, 94vw)");
        setCloseOnOutsideClick(false);
        var facts = new Facts()
                .fact(
                        getTranslation("webhook.fact.address"),
                        new Copyable(issued.address().toString()))
                .fact(getTranslation("webhook.issued.secret"), new Copyable(issued.secret()));
        var body = new Div(new Paragraph(getTranslation("webhook.issued.text")), facts);
        body.addClassName("sf-stack");
        add(body);
        getFooter().add(new Button(getTranslation("webhook.issued.close"), click -> close()));
    }
}
