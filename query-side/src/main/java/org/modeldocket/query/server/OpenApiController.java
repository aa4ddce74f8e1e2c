package org.modeldocket.query.server;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the description of the whole interface, the command side's part included, since a proxy gives both sides one address. It
 * is what the embedded run says of itself, kept as a file: a test of that run tells when they differ.
 */
@Controller
class OpenApiController {
    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Resource description() {
        return new ClassPathResource("openapi.json", OpenApiController.class);
    }

    /** The page to browse it is the embedded run's alone. */
    @GetMapping("/api-docs")
    String page() {
        return "redirect:/openapi.json";
    }
}
