package io.storefleet.uikit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A QR code drawn as SVG, dark on white in both themes so that every camera reads it. */
public final class QrCode extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 3;

    public QrCode(String text, String label) {
        addClassName("sf-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        // Parsed by the browser, which knows SVG's mixed-case attributes; drawn from squares only, no text of others.
        getElement().setProperty("innerHTML", svg(matrix(text)));
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
        } catch (WriterException tooLong) {
            // Without the cause: its message may repeat the text.
            throw new IllegalArgumentException("the text does not fit a QR code");
        }
    }

    static String svg(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(matrix.getWidth(), path);
    }
}
