package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.accounts.AccountDetail;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the person: contact, address, keys, portal page, payment. */
final class AccountFacts {

    private final AccountDetail account;
    private final RowTexts texts;

    AccountFacts(AccountDetail account, RowTexts texts) {
        this.account = account;
        this.texts = texts;
    }

    Facts facts() {
        var contact = account.contact();
        return new Facts()
                .fact(label("id"), copyable(account.id().value(), false))
                .fact(label("email"), copyable(contact.email(), account.masked()))
                .fact(label("phone"), contact.phone())
                .fact(label("company"), contact.company())
                .fact(label("address"), lines(account.residence().address()))
                .fact(label("country"), place())
                .fact(label("payment"), payment())
                .fact(label("orders"), texts.formats().number(account.orders()))
                .fact(label("subscriptions"), texts.formats().number(account.subscriptions()))
                .fact(label("newsletter"), newsletter(contact.subscribed()))
                .fact(label("custom"), copyable(account.lookup().custom(), account.masked()))
                .fact(label("global"), copyable(account.lookup().global(), false))
                .fact(label("portal"), portal(account.portal()));
    }

    private String label(String key) {
        return texts.page().getTranslation("accounts.fact." + key);
    }

    private String place() {
        var country = texts.country(account.residence().country());
        var language = account.residence().language();
        return language == null ? country : country + " · " + language;
    }

    private String payment() {
        var payment = account.payment();
        return texts.page().getTranslation("accounts.payment", payment.stored(), payment.active());
    }

    private @Nullable String newsletter(@Nullable Boolean subscribed) {
        return subscribed == null
                ? null
                : texts.page().getTranslation(subscribed ? "accounts.newsletter.yes" : "accounts.newsletter.no");
    }

    private Component copyable(@Nullable String value, boolean masked) {
        return value == null || value.isBlank() || masked ? new Span(texts.text(value)) : new Copyable(value);
    }

    private Component lines(List<String> lines) {
        if (lines.isEmpty()) {
            return new Span(RowTexts.NONE);
        }
        var block = new Div();
        lines.forEach(line -> block.add(new Div(line)));
        return block;
    }

    private static Component portal(@Nullable URI portal) {
        if (portal == null) {
            return new Span(RowTexts.NONE);
        }
        var link = new Anchor(portal.toString(), portal.getHost(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }
}
