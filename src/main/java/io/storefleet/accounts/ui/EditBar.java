package io.storefleet.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountActions.Standing;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes an account and offers to take that back right after; what was there before is held by this open page alone. */
final class EditBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "account.edit";

    private final transient AccountTools tools;
    private final transient StoreId store;
    private final transient AccountId account;
    private final transient Runnable changed;
    private final Div buttons = new Div();
    private final transient List<Component> others = new ArrayList<>();
    private final Div told = new Div();
    private transient AccountProfile wanted = new AccountProfile(Map.of());

    /** @param changed hears that something was sent, so that the page shows how it stands now */
    EditBar(AccountTools tools, StoreId store, AccountId account, Runnable changed) {
        this.tools = tools;
        this.store = store;
        this.account = account;
        this.changed = changed;
        addClassName("sf-stack");
        buttons.addClassName("sf-row");
        buttons.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("accounts.actions"));
        told.addClassName("sf-row");
        told.getElement().setAttribute("role", "status");
        add(buttons, told);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        tools.background().run(this, () -> tools.actions().offered(store), this::offer, problem -> offer(List.of()));
    }

    /** Puts what other features offer before the bar's own. */
    void beside(List<Component> offers) {
        others.clear();
        others.addAll(offers);
    }

    private void offer(List<String> kinds) {
        buttons.removeAll();
        buttons.add(others);
        if (kinds.contains(KIND)) {
            var edit = new Button(ChangeWords.kind(this, KIND), click -> begin(click.getSource()));
            edit.setDisableOnClick(true);
            buttons.add(edit);
        }
    }

    /** The page may be drawn anew meanwhile, which takes this part off and puts it on again: so the window waits. */
    private void begin(Button button) {
        tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().standing(store, account),
                        standing -> {
                            button.setEnabled(true);
                            if (isAttached()) {
                                open(standing);
                            }
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(new AccountSentences(this).of(problem));
                        });
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
        if (view.state() == IntentState.REJECTED) {
            return;
        }
        told.removeAll();
        var fields = wanted.differing(before);
        var old = before.only(fields);
        if (view.state() == IntentState.CONFIRMED && !old.values().isEmpty()) {
            var back = wanted.with(old);
            var ask = new Ask(store, account, UUID.randomUUID(), new Basis(view.id()));
            var shown = wanted;
            var undo = new Button(
                    getTranslation("accounts.undo"),
                    click -> tools.background()
                            .run(
                                    UI.getCurrent(),
                                    () -> tools.actions().edit(ask, shown, back),
                                    this::undone,
                                    problem -> tell(new AccountSentences(this).of(problem))));
            undo.setDisableOnClick(true);
            undo.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            told.add(new Span(getTranslation("intents.done", ChangeWords.kind(this, KIND))), undo);
            if (old.values().size() < fields.size()) {
                told.add(new Span(getTranslation("accounts.undo.not-all")));
            }
        }
        changed.run();
    }

    private void undone(IntentView view) {
        tell(getTranslation(
                "accounts.undone", ChangeWords.state(this, view.state()).getText()));
        changed.run();
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Span(text));
    }
}
