package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.accounts.LookupKind;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.Map;
import java.util.Optional;

/** Makes an account; where the e-mail address has one, leads to that one. */
final class CreateDialog {

    private static final String KIND = "account.create";

    private final AccountTools tools;
    private final StoreId store;
    private final ProfileFields fields = new ProfileFields(new AccountProfile(Map.of()));
    private final Div existing = new Div();
    private final ChangeDialog dialog;

    CreateDialog(Component page, AccountTools tools, StoreId store) {
        this.tools = tools;
        this.store = store;
        existing.addClassName("sf-row");
        existing.getElement().setAttribute("role", "status");
        var title = ChangeWords.kind(page, KIND);
        dialog = new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, false),
                        new Basis(null),
                        attempt -> {
                            existing.removeAll();
                            var typed = fields.profile();
                            return () -> tools.actions().create(store, attempt.token(), typed);
                        },
                        fields,
                        new Paragraph(page.getTranslation("accounts.create.text")),
                        existing)
                .sentences(problem -> sentence(page, problem))
                .afterwards(this::sent);
    }

    void open() {
        dialog.open();
        fields.focus();
    }

    private Optional<String> sentence(Component page, Exception problem) {
        fields.wrong(problem);
        if (problem instanceof AccountProblem known && known.kind() == AccountProblem.Kind.EMAIL_TAKEN) {
            offer(new AccountId(known.detail()));
        }
        return new AccountSentences(page).find(problem);
    }

    private void sent(IntentView view) {
        fields.refused(view);
        if (view.state() == IntentState.CONFIRMED) {
            var made = view.told().result().getOrDefault("account", "");
            UI.getCurrent().navigate(Places.here().account(store.value(), made));
        } else if (view.told().code().equals("email-taken")) {
            find();
        }
    }

    /** It was taken between our look and our call. */
    private void find() {
        var email = fields.profile().get(Field.EMAIL);
        tools.background()
                .run(
                        dialog.form(),
                        () -> tools.accounts().find(store, LookupKind.EMAIL, email),
                        found -> found.accounts().stream().findFirst().ifPresent(this::offer),
                        problem -> existing.removeAll());
    }

    private void offer(AccountId account) {
        existing.removeAll();
        var link = new PageLink(
                Places.here().account(store.value(), account.value()),
                existing.getTranslation("accounts.create.existing"));
        link.getElement().addEventListener("click", click -> dialog.form().close());
        existing.add(link);
    }
}
