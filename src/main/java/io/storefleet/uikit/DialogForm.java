package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A dialog that asks for something and does one thing; Enter in a field confirms, Esc leaves, a problem stays beside the fields. */
public final class DialogForm extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * Enter in a line of text and nowhere else: in a list it chooses, on a button it presses, in a text it begins a line.
     * What was typed is told first, which the browser would do only afterwards.
     */
    private static final String ENTER_IN_LINE = """
            event.key === 'Enter' && !event.isComposing && !event.defaultPrevented
              && !!event.target.closest('vaadin-text-field, vaadin-email-field, vaadin-password-field')
              && (event.target.dispatchEvent(new Event('change', { bubbles: true, composed: true })), true)""";

    /** The first wrong field gets the focus, also in a dialog longer than the screen; where none is wrong, nothing moves. */
    private static final String GO_TO_WRONG = """
            setTimeout(() => {
              const wrong = [...this.querySelectorAll('[invalid]')].find(field => field.checkVisibility() && field.focus);
              if (wrong) {
                wrong.focus();
                wrong.scrollIntoView({ block: 'nearest' });
                return;
              }
              const said = this.querySelector(':scope > [role=alert]');
              if (said?.checkVisibility()) {
                said.scrollIntoView({ block: 'nearest' });
                if (!this.contains(document.activeElement)) $0.focus();
              }
            })""";

    private final Div body = new Div();
    private final Div problem = new Div();
    private final Button confirm = new Button();
    private final Button leave = new Button();
    private final String confirmText;

    public DialogForm(String title, String confirmText, Runnable action, Component... content) {
        this.confirmText = confirmText;
        setHeaderTitle(title);
        setWidth("min(460px, 94vw)");
        problem.setVisible(false);
        problem.addClassNames("sf-message", Tone.BAD.css());
        problem.getElement().setAttribute("role", "alert");
        body.add(content);
        body.addClassName("sf-stack");
        body.add(problem);
        add(body);
        confirm.setText(confirmText);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> {
            // What was wrong before may be right by now.
            problem.setVisible(false);
            action.run();
            goToWrong();
        });
        body.getElement().addEventListener("keydown", enter -> entered()).setFilter(ENTER_IN_LINE);
        leave.setText(getTranslation("uikit.cancel"));
        leave.addClickListener(click -> close());
        getFooter().add(leave, confirm);
    }

    private void entered() {
        if (confirm.isEnabled()) {
            confirm.click();
        }
    }

    /** Marks the one button as dangerous. */
    public DialogForm dangerous() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Says on the other button what happens by it, where "Cancel" could be taken for the action. */
    public DialogForm leaving(String text) {
        leave.setText(text);
        return this;
    }

    /** While the action runs: the button says so and cannot be pressed twice. */
    public void busy(String text) {
        problem.setVisible(false);
        confirm.setEnabled(false);
        confirm.setText(text);
    }

    /** The action is over and the dialog stays. */
    public void ready() {
        confirm.setEnabled(true);
        confirm.setText(confirmText);
    }

    /** Shows what is wrong; everything typed stays. */
    public void problem(String text) {
        ready();
        problem.setText(text);
        problem.setVisible(true);
        goToWrong();
    }

    private void goToWrong() {
        if (isOpened() && isAttached()) {
            body.getElement().executeJs(GO_TO_WRONG, confirm.getElement());
        }
    }

    public Button confirmButton() {
        return confirm;
    }
}
