package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.checkouts.CartView;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.QrCode;

/** The buyer's link of a cart: its QR code, until when it works, and the way to copy or open it. */
final class CartLinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CartLinkDialog(CartView cart, SecretUrl link) {
        var url = link.reveal();
        setHeaderTitle(getTranslation("checkouts.link"));
        setWidth("min(420px, 94vw)");
        var warning = new Span(getTranslation("checkouts.link.warning"));
        warning.addClassName("sf-quiet");
        var items = new Span(cart.items());
        items.addClassName("sf-strong");
        var body = new Div(
                items,
                new QrCode(url, getTranslation("checkouts.link.qr")),
                new Span(getTranslation(
                        "checkouts.link.ends", Formats.here().time(cart.life().ends()))),
                warning);
        body.addClassName("sf-stack");
        add(body);
        var copy = new Button(getTranslation("checkouts.link.copy"), click -> {
            ClipboardText.copy(this, url);
            Notices.done(getTranslation("checkouts.link.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()), open(url), copy);
    }

    private Anchor open(String url) {
        var open = new Anchor(url, getTranslation("checkouts.link.open"));
        open.setTarget("_blank");
        open.getElement().setAttribute("rel", "noopener noreferrer");
        open.getElement().setAttribute("referrerpolicy", "no-referrer");
        return open;
    }
}
