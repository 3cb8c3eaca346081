package io.storefleet.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A file to download. What stands in the way is said on the page before the browser asks for it; each request asks for the
 * right again and is on record.
 */
final class FileLink extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNFIT = 409;

    private final Button button;
    private final Anchor anchor = new Anchor();

    /** @param check whether nothing stands in the way; says so itself where something does @param file makes it */
    FileLink(String label, BooleanSupplier check, Supplier<MailFile> file) {
        anchor.setHref((DownloadEvent event) -> answer(file, event));
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

    private static void answer(Supplier<MailFile> file, DownloadEvent event) throws IOException {
        MailFile download;
        try {
            download = file.get();
        } catch (NothingHereException gone) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        } catch (RightRefusedException refused) {
            event.getResponse().setStatus(REFUSED);
            return;
        } catch (MailingProblem unfit) {
            event.getResponse().setStatus(UNFIT);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(download.fileName());
        event.setContentType(download.contentType());
        download.writeTo(event.getOutputStream());
    }
}
