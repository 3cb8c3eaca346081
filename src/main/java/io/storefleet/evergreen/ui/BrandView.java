package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Brand;
import io.storefleet.evergreen.BrandProblem;
import io.storefleet.evergreen.Brands;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.Locale;

/** How the agency shows itself to its customers: name, colour and logo, with a preview of their page. */
@Route(Places.PREFIX + "/evergreen/look")
@PermitAll
class BrandView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 200 * 1024;

    private final transient Brands brands;
    private final transient Rights rights;
    private final TextField name = new TextField();
    private final TextField accent = new TextField();
    private final Upload upload = new Upload(this::receive);
    private final Button drop = new Button(getTranslation("evergreen.look.logo.drop"), click -> drop());
    private final BrandPreview preview = new BrandPreview();

    BrandView(Brands brands, Rights rights) {
        this.brands = brands;
        this.rights = rights;
        title(getTranslation("evergreen.look.title"));
        name.setLabel(getTranslation("evergreen.look.name"));
        name.setHelperText(getTranslation("evergreen.look.name.help"));
        name.setMaxLength(80);
        accent.setLabel(getTranslation("evergreen.look.accent"));
        accent.setHelperText(getTranslation("evergreen.look.accent.help"));
        accent.setMaxLength(7);
        for (var field : new TextField[] {name, accent}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> draw());
        }
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", ".png", ".jpg", ".jpeg");
        upload.setUploadButton(new Button(getTranslation("evergreen.look.logo")));
        upload.setDropLabel(new Span(getTranslation("evergreen.look.logo.help")));
        upload.addFileRejectedListener(rejected -> Notices.problem(getTranslation("evergreen.problem.file_too_large")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rights.require(Verb.SETTINGS_MANAGE);
        var now = brands.get();
        name.setValue(now.name());
        accent.setValue(now.accent().hex());
        var save = new Button(getTranslation("evergreen.look.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(save);
        foot.addClassName("sf-row");
        drop.addClassName("sf-start");
        actions(new Anchor(Places.here().evergreen(), getTranslation("evergreen.back")));
        var form = new Div(name, accent, upload, drop, foot);
        form.addClassNames("sf-card", "sf-stack");
        var both = new Div(form, preview);
        both.addClassNames("sf-evergreen-look", "sf-scroll");
        body(both);
        draw();
    }

    private void draw() {
        var kept = brands.get();
        var colour = Accent.parse(accent.getValue());
        accent.setInvalid(colour.isEmpty());
        accent.setErrorMessage(getTranslation("evergreen.look.accent.wrong"));
        var shown = name.isEmpty() ? kept.name() : name.getValue();
        preview.show(new Brand(shown, colour.orElse(kept.accent()), kept.logo()));
        drop.setVisible(kept.logo() != null);
    }

    private void save() {
        Accent.parse(accent.getValue()).ifPresent(colour -> {
            try {
                brands.describe(name.getValue(), colour);
                Notices.done(getTranslation("evergreen.look.saved"));
                draw();
            } catch (BrandProblem problem) {
                tell(problem);
            }
        });
    }

    /** Runs off the page's lock; never holds more than the largest file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var in = event.getInputStream()) {
            file = in.readNBytes(LARGEST + 1);
        }
        try {
            brands.takeLogo(file);
            var unused = event.getUI().access(this::changed);
        } catch (BrandProblem | RightRefusedException problem) {
            var unused = event.getUI().access(() -> tell(problem));
        }
    }

    private void drop() {
        brands.dropLogo();
        changed();
    }

    private void changed() {
        upload.clearFileList();
        draw();
        Notices.done(getTranslation("evergreen.look.saved"));
    }

    private void tell(Exception problem) {
        upload.clearFileList();
        Notices.problem(
                problem instanceof BrandProblem known
                        ? getTranslation(
                                "evergreen.problem." + known.kind().name().toLowerCase(Locale.ROOT))
                        : getTranslation("evergreen.problem.unexpected"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evergreen.look.title");
    }
}
