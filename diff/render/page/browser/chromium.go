package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// start begins a browser without a window. The function that it returns ends it.
func start(parent context.Context) (context.Context, func()) {
	opts := append(chromedp.DefaultExecAllocatorOptions[:len(
		chromedp.DefaultExecAllocatorOptions):len(chromedp.DefaultExecAllocatorOptions)],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WSURLReadTimeout(2*time.Minute))
	ctx, endAllocator := chromedp.NewExecAllocator(parent, opts...)
	ctx, endTab := chromedp.NewContext(ctx)
	return ctx, func() {
		endTab()
		endAllocator()
	}
}

// A look is how a page is looked at.
type look struct {
	width, height int64
	dark          bool
	scale         float64 // pixels of the picture in one of the page; 0 is 1
}

// apply sets the window.
func (l look) apply() chromedp.Action {
	scheme := "light"
	if l.dark {
		scheme = "dark"
	}
	return chromedp.Tasks{
		emulation.SetDeviceMetricsOverride(l.width, l.height, max(l.scale, 1), l.width < 600),
		emulation.SetEmulatedMedia().WithFeatures(
			[]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
	}
}

// show loads a page that is given as text.
func show(text string) chromedp.Action {
	return chromedp.Tasks{
		chromedp.Navigate("about:blank"),
		chromedp.ActionFunc(func(ctx context.Context) error {
			tree, err := page.GetFrameTree().Do(ctx)
			if err != nil {
				return fmt.Errorf("find the frame: %w", err)
			}
			if err := page.SetDocumentContent(tree.Frame.ID, text).Do(ctx); err != nil {
				return fmt.Errorf("show the page: %w", err)
			}
			return nil
		}),
	}
}

// picture gives what a selector finds first, as PNG; with no selector what stands in
// the window.
func picture(ctx context.Context, text, selector string, l look) ([]byte, error) {
	var out []byte
	actions := []chromedp.Action{l.apply(), show(text)}
	if selector == "" {
		actions = append(actions, chromedp.CaptureScreenshot(&out))
	} else {
		actions = append(actions, chromedp.Screenshot(selector, &out, chromedp.ByQuery,
			chromedp.NodeVisible))
	}
	if err := chromedp.Run(ctx, actions...); err != nil {
		return nil, fmt.Errorf("take the picture: %w", err)
	}
	return out, nil
}
