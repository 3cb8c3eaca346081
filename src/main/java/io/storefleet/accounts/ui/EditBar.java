package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountActions.Standing;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ActionBar;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes an account and offers to take that back right after; what was there before is held by this open page alone. */
final class EditBar extends ActionBar {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "account.edit";

    private final transient AccountTools tools;
    private final transient StoreId store;
    private final transient AccountId account;
    private final transient List<Component> others = new ArrayList<>();
    private transient AccountProfile wanted = new AccountProfile(Map.of());

    EditBar(AccountTools tools, StoreId store, AccountId account, Runnable changed) {
        super(tools.background(), "accounts", changed);
        this.tools = tools;
        this.store = store;
        this.account = account;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        read(
                () -> tools.actions().offered(store),
                kinds -> offer(kinds.stream().filter(KIND::equals).toList(), others));
    }

    /** Puts what other features offer before the bar's own. */
    void beside(List<Component> offers) {
        others.clear();
        others.addAll(offers);
    }

    @Override
    protected String sentence(Exception problem) {
        return new AccountSentences(this).of(problem);
    }

    @Override
    protected void pressed(String kind, Button button) {
        begin(button, () -> tools.actions().standing(store, account), this::open);
    }

    private void open(Standing standing) {
        var fields = new ProfileFields(standing.profile());
        var title = ChangeWords.kind(this, KIND);
        new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, getTranslation("accounts.edit.save"), false),
                        standing.basis(),
                        attempt -> {
                            wanted = fields.profile();
                            var typed = wanted;
                            var ask = new Ask(store, account, attempt.token(), attempt.basis());
                            return () -> tools.actions().edit(ask, standing.profile(), typed);
                        },
                        fields,
                        new Paragraph(getTranslation("accounts.edit.text")))
                .sentences(problem -> {
                    fields.wrong(problem);
                    return new AccountSentences(this).find(problem);
                })
                .afterwards(view -> {
                    fields.refused(view);
                    sent(view, standing.profile());
                })
                .open();
        fields.focus();
    }

    private void sent(IntentView view, AccountProfile before) {
        var fields = wanted.differing(before);
        var old = before.only(fields);
        var back = wanted.with(old);
        var ask = new Ask(store, account, UUID.randomUUID(), new Basis(view.id()));
        var shown = wanted;
        var rest = old.values().isEmpty() || old.values().size() == fields.size()
                ? new Component[0]
                : new Component[] {new Span(getTranslation("accounts.undo.not-all"))};
        sent(view, old.values().isEmpty() ? null : () -> tools.actions().edit(ask, shown, back), rest);
    }
}
