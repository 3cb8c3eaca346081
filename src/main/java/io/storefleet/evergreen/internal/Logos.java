package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.BrandProblem;
import io.storefleet.evergreen.BrandProblem.Kind;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/** Draws a given picture anew, small enough for a page's head: whatever else was in the file is gone. */
@Component
class Logos {

    static final int LARGEST_FILE = 200 * 1024;
    private static final int LARGEST_SIDE = 2000;
    private static final int SIDE = 400;
    private static final Set<String> FORMS = Set.of("png", "JPEG", "jpeg");

    /** @throws BrandProblem for what is too large or no PNG or JPEG */
    byte[] drawnAnew(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new BrandProblem(Kind.FILE_TOO_LARGE);
        }
        try {
            return png(fitted(read(file)));
        } catch (IOException | RuntimeException unreadable) {
            throw new BrandProblem(Kind.NO_PICTURE);
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The size is looked at before a point is decoded: a small file may hold a very large picture. */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (!FORMS.contains(reader.getFormatName()) || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IOException("no picture of ours");
        }
        return reader.read(0);
    }

    private static BufferedImage fitted(BufferedImage picture) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
