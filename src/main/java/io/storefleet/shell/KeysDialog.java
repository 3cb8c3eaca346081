package io.storefleet.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.storefleet.uikit.Facts;

/** The list of keys, opened with {@code ?}. */
final class KeysDialog {

    private KeysDialog() {}

    static void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("shell.keys.title"));
        var facts = new Facts()
                .fact("Ctrl K", dialog.getTranslation("shell.keys.palette"))
                .fact("/", dialog.getTranslation("shell.keys.filter"))
                .fact("j  k", dialog.getTranslation("shell.keys.rows"))
                .fact("Enter", dialog.getTranslation("shell.keys.open"))
                .fact("Esc", dialog.getTranslation("shell.keys.close"))
                .fact("?", dialog.getTranslation("shell.keys.help"));
        dialog.add(new Div(facts));
        dialog.getFooter().add(new Button(dialog.getTranslation("uikit.close"), click -> dialog.close()));
        dialog.open();
    }
}
