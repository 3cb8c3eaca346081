package io.storefleet.products.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.products.ProductTables;
import io.storefleet.products.TableText;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a table of products says, and what is wrong with it. */
class TableTextTest {

    private static List<String> problems(TableText read) {
        return read.problems().stream()
                .map(each -> each.line() + " " + each.problem().kind() + " "
                        + each.problem().field())
                .toList();
    }

    @Test
    void readsValuesByTheNamesOfTheirColumns() {
        var read = TableText.of("\uFEFFproduct;DISPLAY.EN;price.usd;attribute.Team;colour;interval\r\n"
                + "one;\"Two\nlines\";49.90;Red;x;MONTH\r\n\r\ntwo;;-;;;\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.unknown()).containsExactly("colour");
        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().getFirst().values())
                .isEqualTo(Map.of(
                        "display.en", "Two\nlines", "price.USD", "49.9", "attribute.Team", "Red", "interval", "month"));
        assertThat(read.lines().getLast().number()).isEqualTo(5);
        assertThat(read.lines().getLast().values()).isEqualTo(Map.of("price.USD", ""));
    }

    @Test
    void namesTheLineOfEachProblemAndReadsTheOthers() {
        var read = TableText.of("""
                product,price.USD,price.JPY,price.ABC,trial
                good,1,2,,3
                decimals,1.005,2.5,,
                comma,"1,5",,,
                currency,,,5,
                good,9,,,
                no path,1,,,
                ,1,,,
                trial,,,,soon
                last,2,,,
                """);
        assertThat(problems(read))
                .containsExactly(
                        "3 DECIMALS price.USD",
                        "3 DECIMALS price.JPY",
                        "4 AMOUNT_INVALID price.USD",
                        "5 CURRENCY_UNKNOWN price.ABC",
                        "6 LISTED_TWICE ",
                        "7 PATH_FORM ",
                        "8 PATH_FORM ",
                        "9 COUNT_INVALID trial");
        assertThat(read.lines()).extracting(line -> line.product().value()).containsExactly("good", "last");
    }

    @Test
    void refusesWhatIsNoTableOfProducts() {
        assertThat(problems(TableText.of("a,b\n1,2"))).containsExactly("1 NO_PRODUCT_COLUMN ");
        assertThat(problems(TableText.of(""))).containsExactly("1 NO_PRODUCT_COLUMN ");
        assertThat(problems(TableText.of("product,sku,SKU\nx,1,2"))).containsExactly("1 COLUMN_TWICE ");
        assertThat(TableText.of("product,offer.upsell,visibility\nx,y,public").unknown())
                .containsExactly("offer.upsell", "visibility");
        var unclosed = TableText.of("product,sku\none,\"never ends\n" + "two,2\n".repeat(100));
        assertThat(problems(unclosed)).containsExactly("2 TOO_LONG sku");
        assertThat(unclosed.lines()).isEmpty();
    }

    @Test
    void takesSoManyProductsAndNoMore() {
        var most = IntStream.range(0, ProductTables.MOST)
                .mapToObj(number -> "p" + number + ",s")
                .collect(Collectors.joining("\n", "product,sku\n", ""));
        assertThat(TableText.of(most).problems()).isEmpty();
        assertThat(problems(TableText.of(most + "\nmore,s"))).containsExactly((ProductTables.MOST + 2) + " TOO_MANY ");
    }

    @Test
    void readsWhatOlderSpreadsheetsWrite() {
        var file = "product;display.de\nx;Größe".getBytes(Charset.forName("windows-1252"));
        assertThat(TableText.of(file).lines().getFirst().values()).isEqualTo(Map.of("display.de", "Größe"));
    }
}
