/** The pages of links of our own and of the look that customers see. */
@NullMarked
package io.storefleet.evergreen.ui;

import org.jspecify.annotations.NullMarked;
