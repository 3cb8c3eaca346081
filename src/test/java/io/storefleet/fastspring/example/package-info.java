/** The example of docs/fastspring-client.md, as it is compiled and tried. */
@NullMarked
package io.storefleet.fastspring.example;

import org.jspecify.annotations.NullMarked;
