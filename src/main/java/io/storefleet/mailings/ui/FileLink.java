package io.storefleet.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.FileAnswer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A file to download. What stands in the way is said on the page before the browser asks for it; each request asks for the
 * right again and is on record.
 */
final class FileLink extends Div {

    private static final long serialVersionUID = 1L;

    private final Button button;
    private final Anchor anchor = new Anchor();

    /** @param check whether nothing stands in the way; says so itself where something does @param file makes it */
    FileLink(String label, BooleanSupplier check, Supplier<MailFile> file) {
        anchor.setHref(new FileAnswer(() -> made(file.get()))
                .unless(NothingHereException.class, FileAnswer.NOT_FOUND)
                .unless(RightRefusedException.class, FileAnswer.REFUSED)
                .unless(MailingProblem.class, FileAnswer.UNFIT));
        anchor.getElement().setAttribute("download", true);
        anchor.getElement().setAttribute("hidden", true);
        button = new Button(label, click -> {
            if (check.getAsBoolean()) {
                anchor.getElement().executeJs("this.click()");
            }
        });
        add(button, anchor);
    }

    void allow(boolean allowed) {
        button.setEnabled(allowed);
    }

    boolean allowed() {
        return button.isEnabled();
    }

    private static FileAnswer.File made(MailFile file) {
        return new FileAnswer.File(file.fileName(), file.contentType(), file::writeTo);
    }
}
