package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A dialog that asks for something and does one thing; Enter confirms, Esc leaves, a problem stays beside the fields. */
public final class DialogForm extends Dialog {

    private static final long serialVersionUID = 1L;

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
        var body = new Div(content);
        body.addClassName("sf-stack");
        body.add(problem);
        add(body);
        confirm.setText(confirmText);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> action.run());
        confirm.addClickShortcut(Key.ENTER).listenOn(body).allowBrowserDefault();
        leave.setText(getTranslation("uikit.cancel"));
        leave.addClickListener(click -> close());
        getFooter().add(leave, confirm);
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
    }

    public Button confirmButton() {
        return confirm;
    }
}
