/** Pages of templates and mailings. */
@NullMarked
package io.storefleet.mailings.ui;

import org.jspecify.annotations.NullMarked;
