package io.storefleet.evergreen.internal;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.BrandProblem;
import io.storefleet.evergreen.Brands;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** The look customers see, and what is no look. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BrandTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";

    private final Brands brands;
    private final TestAgency agency;
    private final TestAgency other;

    BrandTest(ApplicationContext context, Brands brands) {
        this.brands = brands;
        this.agency = TestAgency.in(context);
        this.other = TestAgency.in(context);
    }

    @Test
    void isTheAgencysNameUntilAnotherIsChosen() {
        assertThat(call(agency.owner(), brands::get).name()).startsWith("Test agency");
        run(agency.owner(), () -> brands.describe("  Aurora  ", new Accent("#00aa00")));
        assertThat(call(agency.owner(), brands::get).name()).isEqualTo("Aurora");
        assertThat(call(other.owner(), brands::get).accent()).isEqualTo(Accent.HOUSE);
        run(agency.owner(), () -> brands.describe(" ", new Accent("#00aa00")));
        assertThat(call(agency.owner(), brands::get).name()).startsWith("Test agency");
        assertThatThrownBy(() -> run(agency.owner(), () -> brands.describe("x".repeat(81), Accent.HOUSE)))
                .isInstanceOf(BrandProblem.class);
    }

    @Test
    void drawsALogoAnewSoThatNothingElseStaysInIt() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        file.write(SVG.getBytes(StandardCharsets.UTF_8));
        run(agency.owner(), () -> brands.takeLogo(file.toByteArray()));
        var logo = Objects.requireNonNull(call(agency.owner(), brands::get).logo());
        assertThat(new String(logo, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo)).getWidth()).isEqualTo(400);
        run(agency.owner(), brands::dropLogo);
        assertThat(call(agency.owner(), brands::get).logo()).isNull();
    }

    @Test
    void refusesWhatIsNoPictureOrTooLarge() throws IOException {
        var gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "gif", gif);
        var huge = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2001, 1, BufferedImage.TYPE_BYTE_BINARY), "png", huge);
        for (var file : new byte[][] {
            SVG.getBytes(StandardCharsets.UTF_8), new byte[0], gif.toByteArray(), huge.toByteArray(), new byte[300_000]
        }) {
            assertThatThrownBy(() -> run(agency.owner(), () -> brands.takeLogo(file)))
                    .isInstanceOf(BrandProblem.class);
        }
    }

    @Test
    void isChangedByWhoManagesSettingsOnly() {
        var manager = agency.member(Role.MANAGER, null);
        assertThatThrownBy(() -> run(manager, () -> brands.describe("Mine", Accent.HOUSE)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(manager, () -> brands.takeLogo(new byte[0])))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(manager, brands::dropLogo)).isInstanceOf(RightRefusedException.class);
    }

    @Test
    void findsATextColourThatCanBeReadOnEveryColour() {
        for (int colour = 0; colour < 0x1000000; colour += 0x030507) {
            assertThat(new Accent("#%06x".formatted(colour)).contrast()).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(new Accent("#ffff00").text()).isEqualTo("#000000");
        assertThat(new Accent("#000080").text()).isEqualTo("#ffffff");
        assertThat(Accent.parse(" FFCC00 ")).contains(new Accent("#ffcc00"));
        assertThat(Accent.parse("red;}body{")).isEmpty();
    }
}
